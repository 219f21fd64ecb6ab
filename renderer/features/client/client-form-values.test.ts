import { describe, expect, test } from 'vitest';
import {
  type ClientValues,
  changedFields,
  changesBack,
  clientIssues,
  clientValues,
  namesForKind,
  toInput,
} from '#renderer/features/client/client-form-values.ts';

const today = '2026-03-04';
const blank = clientValues(null);
const ana: ClientValues = { ...blank, name: 'Ana', surname: 'Paz' };
const rules = (values: ClientValues, base: ClientValues | null = null) =>
  clientIssues(values, base, today).map((issue) => `${issue.path}: ${issue.rule}`);

describe('clientIssues', () => {
  test('asks only for the name of a new client', () => {
    expect(rules(blank)).toEqual(['name: requiredName']);
    expect(rules(ana)).toEqual([]);
  });
  test('judges what was typed by the rules of the contract', () => {
    expect(rules({ ...ana, email: 'ana@', phone: '12', birthDate: '31/02/1990', code: '123' })).toEqual([
      'code: code',
      'birthDate: date',
      'phone: phone',
      'email: email',
    ]);
    expect(rules({ ...ana, birthDate: '2026-03-05' })).toEqual(['birthDate: futureDate']);
  });
  test('puts a wrong tag under the tags', () => {
    expect(rules({ ...ana, tags: ['x'.repeat(31)] })).toEqual(['tags: tooLong']);
  });
  test('leaves odd values of untouched fields of an existing client alone', () => {
    const odd = { ...ana, phone: 'llamar a la vecina', birthDate: '2030-01-01' };
    expect(rules({ ...odd, notes: 'nueva' }, odd)).toEqual([]);
    expect(rules({ ...odd, phone: 'x' }, odd)).toEqual(['phone: phone']);
  });
});

describe('changedFields', () => {
  test('holds only what differs, with emptied fields as null', () => {
    const before = { ...ana, phone: '022451187' };
    expect(changedFields(before, { ...before, phone: ' ', notes: 'nota' })).toEqual({ phone: null, notes: 'nota' });
    expect(changedFields(before, before)).toEqual({});
  });
  test('sends an address whole, and null when it follows the main one again', () => {
    const own = {
      ...ana,
      addresses: { ...ana.addresses, billing: { ...ana.addresses.billing, city: 'Loja' } },
      sameAsMain: { ...ana.sameAsMain, billing: false },
    };
    expect(changedFields(ana, own).addresses?.billing).toMatchObject({ city: 'Loja', street: null });
    expect(changedFields(own, { ...own, sameAsMain: ana.sameAsMain }).addresses).toEqual({ billing: null });
  });
});

describe('toInput', () => {
  test('takes the country a new form starts with for no address until something is added to it', () => {
    const fresh = clientValues(null, { name: 'Ana', country: { id: 'ec', name: 'Ecuador' } });
    expect(toInput(fresh)).toMatchObject({ name: 'Ana', addresses: { main: null, billing: null } });
    const { addresses } = fresh;
    const withStreet = { ...fresh, addresses: { ...addresses, main: { ...addresses.main, street: 'Av. 1' } } };
    expect(toInput(withStreet).addresses.main).toMatchObject({ street: 'Av. 1', country: 'Ecuador', countryId: 'ec' });
    const other = {
      ...fresh,
      addresses: { ...addresses, main: { ...addresses.main, country: 'Perú', countryId: null } },
    };
    expect(toInput(other).addresses.main).toMatchObject({ country: 'Perú' });
  });
  test('gives a company neither birth date nor gender', () => {
    expect(toInput({ ...ana, kind: 'company', birthDate: '1990-01-01', gender: 'F' })).toMatchObject({
      birthDate: null,
      gender: null,
    });
  });
});

describe('changesBack', () => {
  test('sets back what an update changed, and nothing else', () => {
    const before = { ...ana, phone: '022451187' };
    const street = { ...before.addresses.main, street: 'Av. 1' };
    const after = { ...before, phone: '', addresses: { ...before.addresses, main: street } };
    expect(changesBack(before, changedFields(before, after))).toEqual({
      phone: '022451187',
      addresses: { main: null },
    });
  });
});

describe('namesForKind', () => {
  test('joins both names for a company and parts them again if they were left alone', () => {
    const joined = namesForKind(ana, 'company', null);
    expect(joined).toEqual({ name: 'Ana Paz', surname: '' });
    expect(namesForKind(joined, 'person', ana)).toBe(ana);
    expect(namesForKind({ name: 'Otra', surname: '' }, 'person', ana)).toEqual({ name: 'Otra', surname: '' });
  });
});
