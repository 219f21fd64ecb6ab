export const language = { label: 'Idioma', es: 'Español', en: 'English' } as const;
