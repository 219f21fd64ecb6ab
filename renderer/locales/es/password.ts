export const password = {
  show: 'Mostrar lo escrito',
  hide: 'Ocultar lo escrito',
  capsLock: 'Bloq Mayús está activado.',
} as const;
