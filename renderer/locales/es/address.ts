export const address = {
  plural: 'Direcciones',
  main: 'Dirección',
  billing: 'Facturación',
  shipping: 'Entrega',
  same: 'Igual que la principal',
} as const;
