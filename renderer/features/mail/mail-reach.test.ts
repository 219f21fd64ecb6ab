import i18next from 'i18next';
import { expect, test } from 'vitest';
import { reachFacts, reachOf } from '#renderer/features/mail/mail-reach.ts';
import { es } from '#renderer/locales/es.ts';

const i18n = i18next.createInstance();
await i18n.init({ lng: 'es', resources: { es: { translation: es } }, interpolation: { escapeValue: false } });

const readers = [
  { email: 'ana@correo.example', status: 'active' },
  { email: null, status: 'inactive' },
  { email: 'no es un correo', status: 'archived' },
  { email: 'luis@correo.example', status: 'suspended' },
] as const;
const facts = (count: number, left: number) =>
  reachFacts(i18n.t, String, { count, reach: reachOf(readers), quota: { left, freesAt: null } });

test('counts who has no address, or a wrong one, and who is no longer served and would be written to', () => {
  expect(reachOf(readers)).toEqual({ withoutAddress: 2, notActive: 1 });
});

test('says so before the letter goes, and how far the day’s quota reaches', () => {
  expect(facts(4, 1)).toEqual([
    expect.stringMatching(/^2 .*sin correo/),
    expect.stringMatching(/^1 no está activo/),
    expect.stringMatching(/hoy puede enviar 1 /i),
  ]);
});

test('names a quota that is enough, too, and is silent of what is not known', () => {
  expect(facts(4, 2).at(-1)).toBe('Le quedan 2 correos por ahora.');
  expect(reachFacts(i18n.t, String, { count: 4, reach: undefined, quota: undefined })).toEqual([]);
});
