import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#contract/fields.ts';
import { readPreference, writePreference } from '#renderer/lib/preferences.ts';
import { en } from '#renderer/locales/en.ts';
import { es } from '#renderer/locales/es.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof es };
  }
}

export type Translate = TFunction;

/** Spanish unless this browser chose English before. */
export function startI18n(): void {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  void i18next.use(initReactI18next).init({
    lng: readPreference('language') === 'en' ? 'en' : 'es',
    fallbackLng: 'es',
    resources: { es: { translation: es }, en: { translation: en } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'es';
}

/** `remember`: the person chose it here, so the store's language no longer counts on this machine. */
export function setLanguage(language: Language, remember = true): void {
  if (remember) writePreference('language', language);
  if (language !== i18next.language) void i18next.changeLanguage(language);
}
