export const theme = { label: 'Appearance', light: 'Light', dark: 'Dark', auto: 'Like the system' } as const;
