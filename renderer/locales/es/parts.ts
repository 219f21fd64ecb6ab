export const image = {
  choose: 'Elegir imagen…',
  change: 'Cambiar…',
  remove: 'Quitar',
  present: '{{label}} actual',
  help: 'PNG o JPEG; también puede soltarla aquí. Las grandes se reducen.',
  kind: 'Ese archivo no es PNG ni JPEG. Elija otro.',
  tooHeavy: 'Esa imagen pesa demasiado. Elija otra más pequeña.',
  unreadable: 'Esa imagen no se pudo leer. Puede estar dañada: elija otra.',
};

export const passwordScore = {
  empty: 'Al menos 8 caracteres. Una frase corta se recuerda mejor.',
  short: 'Al menos 8 caracteres.',
  guessable: 'Fácil de adivinar. Se acepta, pero una frase propia es mejor.',
  enough: 'Suficiente. Más larga es mejor.',
  good: 'Buena.',
  strong: 'Muy buena.',
};

export const steps = { backTo: 'Volver a {{step}}' };
