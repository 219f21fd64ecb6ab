import { describe, expect, test } from 'vitest';
import { clashes, mergeValues, showPart } from '#renderer/features/client/client-conflict.ts';
import { type ClientValues, clientValues, emptyAddress } from '#renderer/features/client/client-form-values.ts';

const base: ClientValues = { ...clientValues(null), name: 'Ana', phone: '022451187', email: 'ana@correo.example' };
const quito = { ...emptyAddress, city: 'Quito' };
const loja = { ...emptyAddress, city: 'Loja' };

describe('clashes', () => {
  test('names only the fields both changed to different values', () => {
    const mine = { ...base, phone: '1111111', email: 'nueva@correo.example', notes: 'mía' };
    const theirs = { ...base, phone: '2222222', email: 'nueva@correo.example', mobile: '3333333' };
    expect(clashes(base, mine, theirs)).toEqual(['phone']);
  });
  test('takes an address as one field', () => {
    const mine = { ...base, addresses: { ...base.addresses, main: quito } };
    const theirs = { ...base, addresses: { ...base.addresses, main: loja } };
    expect(clashes(base, mine, theirs)).toEqual(['main']);
  });
  test('sees an address that one side unlinked and the other left linked as no clash', () => {
    const mine = {
      ...base,
      addresses: { ...base.addresses, billing: quito },
      sameAsMain: { ...base.sameAsMain, billing: false },
    };
    expect(clashes(base, mine, { ...base, phone: '2222222' })).toEqual([]);
  });
});

describe('mergeValues', () => {
  const mine = { ...base, phone: '1111111', notes: 'mía' };
  const theirs = { ...base, phone: '2222222', mobile: '3333333' };

  test('keeps what each side changed alone, and mine of a clash unless told otherwise', () => {
    expect(mergeValues(base, mine, theirs, {})).toMatchObject({ phone: '1111111', mobile: '3333333', notes: 'mía' });
  });
  test('takes theirs of a clash when that was chosen', () => {
    expect(mergeValues(base, mine, theirs, { phone: 'theirs' })).toMatchObject({ phone: '2222222', notes: 'mía' });
  });
  test('carries the link of an address together with the address', () => {
    const unlinked = {
      ...base,
      addresses: { ...base.addresses, shipping: loja },
      sameAsMain: { ...base.sameAsMain, shipping: false },
    };
    const merged = mergeValues(base, unlinked, theirs, {});
    expect(merged.sameAsMain.shipping).toBe(false);
    expect(merged.addresses.shipping).toEqual(loja);
  });
  test('changes neither side', () => {
    const before = structuredClone(theirs);
    mergeValues(base, mine, theirs, {});
    expect(theirs).toEqual(before);
  });
});

describe('showPart', () => {
  test('writes an address in one line and nothing as nothing', () => {
    expect(showPart({ ...base, addresses: { ...base.addresses, main: { ...quito, street: 'Av. 1' } } }, 'main')).toBe(
      'Av. 1, Quito',
    );
    expect(showPart(base, 'billing')).toBe('');
  });
});
