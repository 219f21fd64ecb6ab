export const tags = { remove: 'Quitar la etiqueta {{tag}}' } as const;
