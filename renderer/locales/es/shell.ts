export const shell = {
  skip: 'Ir al contenido',
  main: 'Principal',
  directory: 'Directorio',
  store: 'Tienda',
  path: 'Ruta',
} as const;
