export const language = { label: 'Language', es: 'Español', en: 'English' } as const;
