export const toasts = { region: 'Notices', undoLater: 'It can be undone once it has ended.' } as const;
