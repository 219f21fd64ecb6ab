import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import type { Language } from '#contract/fields.ts';
import { type SetupDraft, SetupInput } from '#contract/setup.ts';
import { defaultsOf, likelyCountry } from '#renderer/features/setup/setup-choices.ts';

/** What is typed on all the steps, as it is typed. */
export interface SetupValues {
  store: { number: string; name: string; country: string; currency: string; timeZone: string; language: Language };
  logo: string | null;
  administrator: {
    persona: {
      givenNames: string;
      paternalSurname: string;
      maternalSurname: string;
      birthDate: string;
      gender: string;
    };
    displayName: string;
    email: string;
    password: string;
  };
  again: string;
  demo: boolean;
}

export const setupSteps = ['place', 'store', 'administrator', 'start'] as const;
export type SetupStep = (typeof setupSteps)[number];
const draftMax = 300;

/** `here`: this machine's time zone. */
export function startValues(language: Language, here: string): SetupValues {
  const country = likelyCountry(here);
  return {
    store: { number: '1', name: '', country, ...defaultsOf(country, here), language },
    logo: null,
    administrator: {
      persona: { givenNames: '', paternalSurname: '', maternalSurname: '', birthDate: '', gender: '' },
      displayName: '',
      email: '',
      password: '',
    },
    again: '',
    demo: false,
  };
}

/** On which step a field stands: what the server refuses is shown there. */
export function stepOf(path: string): number {
  if (path === 'store.country' || path === 'store.language') return 0;
  if (path.startsWith('store') || path === 'logo') return 1;
  return path.startsWith('administrator') || path === 'again' ? 2 : 3;
}

export function setupInput({ store, logo, administrator }: SetupValues): SetupInput {
  const number = store.number.trim();
  return {
    store: { ...store, number: number === '' ? undefined : Number(number) },
    ...(logo !== null && { logo }),
    administrator: { ...administrator, displayName: administrator.displayName.trim() || usualName(administrator) },
  };
}

/** How a person is shown who did not choose: «María Belén Andrade». */
export function usualName({ persona }: SetupValues['administrator']): string {
  return `${persona.givenNames.trim()} ${persona.paternalSurname.trim()}`.trim().slice(0, 120);
}

/** What nobody typed is missing, not wrong or short. */
function untyped({ store, administrator }: SetupValues): string[] {
  const fields = {
    'store.country': store.country,
    'store.currency': store.currency,
    'store.timeZone': store.timeZone,
    'administrator.persona.birthDate': administrator.persona.birthDate,
    'administrator.password': administrator.password,
  };
  return Object.entries(fields).flatMap(([path, value]) => (value === '' ? path : []));
}

export function checkSetup(values: SetupValues): FieldIssue[] {
  const parsed = SetupInput.safeParse(setupInput(values));
  const missing = untyped(values);
  const issues = (parsed.error ? fieldIssues(parsed.error) : []).map((issue) => {
    if (missing.includes(issue.path)) return { path: issue.path, rule: 'required' };
    // Zod takes letters in place of a number for nothing at all.
    return issue.path === 'store.number' && issue.rule === 'required' ? { ...issue, rule: 'invalidType' } : issue;
  });
  if (values.again === '') return [...issues, { path: 'again', rule: 'required' }];
  return values.again === values.administrator.password
    ? issues
    : [...issues, { path: 'again', rule: 'passwordsDiffer' }];
}

const cut = (text: string) => text.slice(0, draftMax);

/** What is kept of a half-filled first run: everything but the password. */
export function toDraft(values: SetupValues, step: number): SetupDraft {
  const { number, name, country, currency, timeZone, language } = values.store;
  const { persona, displayName, email } = values.administrator;
  return {
    step,
    language,
    store: { number: cut(number), name: cut(name), country, currency, timeZone },
    logo: values.logo,
    administrator: {
      givenNames: cut(persona.givenNames),
      paternalSurname: cut(persona.paternalSurname),
      maternalSurname: cut(persona.maternalSurname),
      birthDate: cut(persona.birthDate),
      gender: cut(persona.gender),
      displayName: cut(displayName),
      email: cut(email),
    },
    demo: values.demo,
  };
}

/** The values a draft stands for; what it lacks is as it was at the start. The password is asked again, so nobody resumes behind its step. */
export function fromDraft(draft: SetupDraft, start: SetupValues): { values: SetupValues; step: number } {
  const { displayName, email, ...persona } = draft.administrator;
  const values: SetupValues = {
    store: {
      number: draft.store.number ?? start.store.number,
      name: draft.store.name ?? start.store.name,
      country: draft.store.country ?? start.store.country,
      currency: draft.store.currency ?? start.store.currency,
      timeZone: draft.store.timeZone ?? start.store.timeZone,
      language: draft.language ?? start.store.language,
    },
    logo: draft.logo ?? null,
    administrator: {
      ...start.administrator,
      persona: {
        givenNames: persona.givenNames ?? '',
        paternalSurname: persona.paternalSurname ?? '',
        maternalSurname: persona.maternalSurname ?? '',
        birthDate: persona.birthDate ?? '',
        gender: persona.gender ?? '',
      },
      displayName: displayName ?? '',
      email: email ?? '',
    },
    again: '',
    demo: draft.demo ?? start.demo,
  };
  return { values, step: Math.max(0, Math.min(draft.step, stepOf('again'))) };
}
