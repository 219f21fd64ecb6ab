export const notFound = {
  title: 'Esta página no existe',
  text: 'La dirección está incompleta o es de otra versión. Sus datos siguen donde estaban.',
  back: 'Ir a clientes',
} as const;
