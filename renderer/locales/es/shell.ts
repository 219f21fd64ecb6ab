export const shell = {
  skip: 'Ir al contenido',
  main: 'Principal',
  directory: 'Directorio',
  accounts: 'Cuentas',
  store: 'Tienda',
  path: 'Ruta',
} as const;
