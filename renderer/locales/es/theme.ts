export const theme = { label: 'Apariencia', light: 'Clara', dark: 'Oscura', auto: 'Como el sistema' } as const;
