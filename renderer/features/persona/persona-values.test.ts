import { describe, expect, test } from 'vitest';
import type { Persona } from '#contract/persona.ts';
import {
  changedPersona,
  personaInput,
  personaIssues,
  personaValues,
  withinPersona,
} from '#renderer/features/persona/persona-values.ts';

const ana = personaValues({
  givenNames: 'Ana',
  paternalSurname: 'Quispe',
  maternalSurname: null,
  birthDate: '1990-05-17',
  gender: 'F',
} as Persona);
const today = '2026-03-04';

describe('what is sent of a person', () => {
  test('is null for no second surname', () => {
    expect(personaInput(ana).maternalSurname).toBeNull();
  });
  test('is only what was changed, spaces aside', () => {
    expect(changedPersona(ana, { ...ana, givenNames: 'Ana ' })).toEqual({});
    expect(changedPersona(ana, { ...ana, maternalSurname: 'Mamani' })).toEqual({ maternalSurname: 'Mamani' });
    expect(changedPersona({ ...ana, maternalSurname: 'Mamani' }, ana)).toEqual({ maternalSurname: null });
  });
  test('never is a birth date that one may not see', () => {
    const unseen = { ...ana, birthDate: '' };
    expect(changedPersona(unseen, { ...unseen, gender: 'M' })).toEqual({ gender: 'M' });
    expect(personaIssues({ ...unseen, gender: 'M' }, unseen, today)).toEqual([]);
  });
});

describe('what blocks saving a person', () => {
  test('is what is missing, each in its field', () => {
    const issues = personaIssues(personaValues(null), null, today);
    expect(issues.map(({ path, rule }) => `${path} ${rule}`).sort()).toEqual([
      'birthDate required',
      'gender required',
      'givenNames required',
      'paternalSurname required',
    ]);
  });
  test('is a birth date that has not come, or is no date', () => {
    expect(personaIssues({ ...ana, birthDate: '2026-03-05' }, null, today)).toEqual([
      { path: 'birthDate', rule: 'futureDate' },
    ]);
    expect(personaIssues({ ...ana, birthDate: '31/02' }, null, today)).toEqual([{ path: 'birthDate', rule: 'date' }]);
  });
  test('stands under the person where there is more than a person', () => {
    expect(withinPersona([{ path: 'gender', rule: 'required' }])).toEqual([
      { path: 'persona.gender', rule: 'required' },
    ]);
  });
});
