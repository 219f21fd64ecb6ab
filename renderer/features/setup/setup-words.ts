import { errorTextOf } from '#renderer/lib/form-issues.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

const named = [
  'country',
  'currency',
  'timeZone',
  'name',
  'givenNames',
  'paternalSurname',
  'birthDate',
  'gender',
  'email',
  'password',
  'again',
] as const;
const outOfRange = ['tooBig', 'tooSmall', 'invalidType', 'required'];

/** The sentence under a field of the store or its administrator, which names what is missing. */
export function setupErrorText(t: Translate, path: string, error: Parameters<typeof errorTextOf>[1]) {
  const rule = String(error?.type ?? '');
  const field = path.split('.').at(-1);
  if (field === 'number' && outOfRange.includes(rule)) return t('setup.numberRange');
  if (field === 'password' && rule === 'tooShort') {
    const limit = (JSON.parse(error?.message || '{}') as { min?: number }).min ?? '';
    return t('setup.passwordShort', { limit });
  }
  const known = named.find((name) => name === field);
  return rule === 'required' && known ? t(`setup.missing.${known}`) : errorTextOf(t, error);
}
