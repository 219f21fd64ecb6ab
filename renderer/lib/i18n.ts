import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#contract/fields.ts';
import { readPreference, writePreference } from '#renderer/lib/preferences.ts';
import { es } from '#renderer/locales/es.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof es };
  }
}

export type Translate = TFunction;

/** Spanish is there from the start, because it is also what is said where English lacks a word; English comes when somebody reads it. */
async function load(language: Language): Promise<void> {
  if (language !== 'en' || i18next.hasResourceBundle('en', 'translation')) return;
  const { en } = await import('#renderer/locales/en.ts');
  i18next.addResourceBundle('en', 'translation', en);
}

/** Spanish unless this browser chose English before. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  const language: Language = readPreference('language') === 'en' ? 'en' : 'es';
  await i18next.use(initReactI18next).init({
    lng: 'es',
    fallbackLng: 'es',
    resources: { es: { translation: es } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  await load(language);
  await i18next.changeLanguage(language);
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'es';
}

let wanted: Language | null = null;

/** `remember`: the person chose it here, so the store's language no longer counts on this machine. */
export function setLanguage(language: Language, remember = true): void {
  if (remember) writePreference('language', language);
  wanted = language;
  // Who has chosen again meanwhile is not overruled.
  void load(language).then(() => {
    if (wanted === language && language !== i18next.language) return i18next.changeLanguage(language);
  });
}
