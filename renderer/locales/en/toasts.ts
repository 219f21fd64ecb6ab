export const toasts = { region: 'Notices' } as const;
