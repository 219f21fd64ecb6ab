import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { type Persona, PersonaChanges, PersonaInput } from '#contract/persona.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { flatPart } from '#renderer/lib/merge.ts';

/** As a form holds them: '' for nothing. */
export interface PersonaValues {
  givenNames: string;
  paternalSurname: string;
  maternalSurname: string;
  birthDate: string;
  gender: string;
}

/** A form may hold more beside the person. */
export interface WithPersona {
  persona: PersonaValues;
}

export const personaFields = ['givenNames', 'paternalSurname', 'maternalSurname', 'birthDate', 'gender'] as const;
export type PersonaField = (typeof personaFields)[number];

export function personaValues(persona: Persona | null): PersonaValues {
  return {
    givenNames: persona?.givenNames ?? '',
    paternalSurname: persona?.paternalSurname ?? '',
    maternalSurname: persona?.maternalSurname ?? '',
    birthDate: persona?.birthDate ?? '',
    gender: persona?.gender ?? '',
  };
}

export function personaInput(values: PersonaValues): PersonaInput {
  return { ...values, maternalSurname: values.maternalSurname.trim() || null };
}

/** Only what differs; what one may not see is '' on both sides, and so is never sent. */
export function changedPersona(before: PersonaValues, after: PersonaValues): PersonaChanges {
  const input = personaInput(after);
  return Object.fromEntries(
    personaFields
      .filter((field) => flatPart(before, field) !== flatPart(after, field))
      .map((field) => [field, input[field]]),
  );
}

/** What blocks saving, by the field's own name. Of an existing record only what was touched is judged. */
export function personaIssues(values: PersonaValues, base: PersonaValues | null, today: string): FieldIssue[] {
  const parsed = base
    ? PersonaChanges.safeParse(changedPersona(base, values))
    : PersonaInput.safeParse(personaInput(values));
  const issues = (parsed.error ? fieldIssues(parsed.error) : []).map((issue) =>
    // An empty date is missing, not mistyped.
    issue.path === 'birthDate' && values.birthDate.trim() === '' ? { ...issue, rule: 'required' } : issue,
  );
  const future = values.birthDate > today && issues.every(({ path }) => path !== 'birthDate');
  return future ? [...issues, { path: 'birthDate', rule: 'futureDate' }] : issues;
}

/** The same where the person stands among other fields. */
export const withinPersona = (issues: readonly FieldIssue[]): FieldIssue[] =>
  issues.map((issue) => ({ ...issue, path: `persona.${issue.path}` }));

export const genderText = (t: Translate, gender: string): string =>
  gender === 'M' || gender === 'F' ? t(`gender.${gender}`) : gender;
