import { describe, expect, test } from 'vitest';
import { SetupDraft } from '#contract/setup.ts';
import { countryCodes, defaultsOf, likelyCountry } from '#renderer/features/setup/setup-choices.ts';
import {
  checkSetup,
  fromDraft,
  type SetupValues,
  setupInput,
  startValues,
  stepOf,
  toDraft,
} from '#renderer/features/setup/setup-values.ts';

const start = startValues('es', 'America/Guayaquil');
const filled: SetupValues = {
  store: { ...start.store, number: '7', name: 'La Esquina', language: 'en' },
  logo: 'data:image/png;base64,AAAA',
  administrator: {
    persona: {
      givenNames: 'Rocío',
      paternalSurname: 'Andrade',
      maternalSurname: '',
      birthDate: '1985-06-14',
      gender: 'F',
    },
    displayName: '',
    email: 'rocio@tienda.example',
    password: 'una clave larga',
  },
  again: 'una clave larga',
  demo: true,
};

describe('the draft', () => {
  test('gives back what was typed, and the step', () => {
    const { values, step } = fromDraft(toDraft(filled, 1), start);
    expect(step).toBe(1);
    expect(values).toEqual({
      ...filled,
      administrator: { ...filled.administrator, password: '' },
      again: '',
    });
  });
  test('never holds a password', () => {
    expect(JSON.stringify(toDraft(filled, 3))).not.toContain('una clave larga');
  });
  test('resumes no later than where the password is typed', () => {
    expect(fromDraft(toDraft(filled, 3), start).step).toBe(2);
    expect(fromDraft({ ...toDraft(filled, 0), step: 9 }, start).step).toBe(2);
  });
  test('takes what is half typed or wrong, within the limits of the contract', () => {
    const odd = { ...filled, store: { ...filled.store, number: 'siete', name: 'x'.repeat(900), currency: '' } };
    const draft = SetupDraft.parse(toDraft(odd, 1));
    expect(fromDraft(draft, start).values.store).toMatchObject({ number: 'siete', currency: '' });
    expect(draft.store.name).toHaveLength(300);
  });
  test('reads an empty draft as the start', () => {
    expect(fromDraft({ step: 0, store: {}, administrator: {} }, start)).toEqual({ values: start, step: 0 });
  });
});

describe('checkSetup', () => {
  const rulesOf = (values: SetupValues) => Object.fromEntries(checkSetup(values).map(({ path, rule }) => [path, rule]));

  test('is content with a store and its administrator', () => {
    expect(checkSetup(filled)).toEqual([]);
    expect(setupInput({ ...filled, logo: null, store: { ...filled.store, number: ' ' } })).toMatchObject({
      store: { number: undefined },
    });
  });
  test('calls what nobody typed missing', () => {
    expect(rulesOf({ ...start, store: { ...start.store, currency: '', timeZone: '' } })).toMatchObject({
      'store.name': 'required',
      'store.currency': 'required',
      'store.timeZone': 'required',
      'administrator.persona.birthDate': 'required',
      'administrator.password': 'required',
      again: 'required',
    });
  });
  test('wants the same password twice, and a number from 1 to 999', () => {
    expect(rulesOf({ ...filled, again: 'una clave larg' })).toEqual({ again: 'passwordsDiffer' });
    const numbered = (number: string) => rulesOf({ ...filled, store: { ...filled.store, number } });
    expect(numbered('1000')).toEqual({ 'store.number': 'tooBig' });
    expect(numbered('siete')).toEqual({ 'store.number': 'invalidType' });
  });
  test('knows the step of every field it may complain about', () => {
    expect(['store.country', 'store.number', 'logo', 'administrator.persona.gender', 'again'].map(stepOf)).toEqual([
      0, 1, 1, 2, 2,
    ]);
  });
});

describe('countries', () => {
  test('are those with a code of their own', () => {
    const codes = countryCodes();
    expect(codes.length).toBeGreaterThan(240);
    expect(codes.length).toBeLessThan(255);
    for (const code of ['EC', 'BO', 'ES', 'PE', 'MX', 'GQ']) expect(codes).toContain(code);
    for (const code of ['EU', 'UN', 'ZZ', 'SU', 'AN', 'XA']) expect(codes).not.toContain(code);
  });
  test('bring currency and time zone, or leave them to be asked', () => {
    expect(defaultsOf('BO', 'Europe/Madrid')).toEqual({ currency: 'BOB', timeZone: 'America/La_Paz' });
    expect(defaultsOf('PE', 'America/Lima')).toEqual({ currency: 'PEN', timeZone: 'America/Lima' });
    expect(defaultsOf('MX', 'Europe/Madrid')).toEqual({ currency: 'MXN', timeZone: '' });
    expect(defaultsOf('MX', 'America/Tijuana').timeZone).toBe('America/Tijuana');
  });
  test('are guessed from the machine’s time zone', () => {
    expect(['Pacific/Galapagos', 'America/La_Paz', 'Atlantic/Canary', 'UTC'].map(likelyCountry)).toEqual([
      'EC',
      'BO',
      'ES',
      'EC',
    ]);
  });
});
