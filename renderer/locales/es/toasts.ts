export const toasts = { region: 'Avisos', undoLater: 'Se podrá deshacer cuando termine.' } as const;
