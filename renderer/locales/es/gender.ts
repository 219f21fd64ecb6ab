export const gender = {
  label: 'Género',
  none: 'Sin indicar',
  choose: 'Elija…',
  F: 'Femenino',
  M: 'Masculino',
  other: 'Otro',
  which: '¿Cuál?',
} as const;
