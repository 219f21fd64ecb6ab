export const toasts = { region: 'Avisos' } as const;
