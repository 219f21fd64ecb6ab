export const app = { name: 'Trastienda', opening: 'Opening…' } as const;
