export const tags = { remove: 'Remove the tag {{tag}}' } as const;
