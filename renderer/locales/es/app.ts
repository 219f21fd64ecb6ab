export const app = { name: 'Trastienda', opening: 'Abriendo…' } as const;
