import { describe, expect, test } from 'vitest';
import { draftMatters, readClientDraft, withDraft } from '#renderer/features/client/client-draft.ts';
import { clientValues } from '#renderer/features/client/client-form-values.ts';

const empty = clientValues(null);

describe('a kept client', () => {
  test('comes back as it was typed', () => {
    const typed = { ...empty, name: 'Ana', tags: ['Mayorista'], birthDate: '4/3/' };
    expect(readClientDraft(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
  });
  test('of another version is read as far as it is understood', () => {
    const odd = { name: 'Ana', kind: 'club', phone: 7, tags: 'x', addresses: { main: { city: 'Quito' } }, loyalty: 3 };
    expect(readClientDraft(odd)).toEqual({
      ...empty,
      name: 'Ana',
      addresses: { ...empty.addresses, main: { ...empty.addresses.main, city: 'Quito' } },
    });
    for (const nothing of [null, 'Ana', []]) expect(readClientDraft(nothing)).toBeNull();
  });
});

describe('restoring a draft', () => {
  const base = { ...empty, name: 'Ana', phone: '022451178' };
  const draft = { typed: { ...base, phone: '022451187' }, base, baseVersion: 3, at: 0 };
  test('leaves alone what others saved since in other fields', () => {
    expect(withDraft(draft, { ...base, notes: 'Paga los lunes' })).toEqual({
      ...base,
      notes: 'Paga los lunes',
      phone: '022451187',
    });
  });
  test('is not worth a word when the record says the same already', () => {
    expect(draftMatters(draft, base)).toBe(true);
    expect(draftMatters(draft, draft.typed)).toBe(false);
    expect(draftMatters({ ...draft, base: null, typed: empty }, empty)).toBe(false);
  });
});
