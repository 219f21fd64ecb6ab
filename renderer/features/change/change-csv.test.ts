import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ChangeEntry } from '#contract/change.ts';
import { changeHeader, changeRows, csvText } from '#renderer/features/change/change-csv.ts';
import { makeFormats } from '#renderer/lib/formats.ts';
import { csvCell } from '#renderer/lib/spreadsheet.ts';
import { es } from '#renderer/locales/es.ts';

beforeAll(async () => {
  await i18next.init({ lng: 'es', resources: { es: { translation: es } }, interpolation: { escapeValue: false } });
});

describe('a cell', () => {
  test('is quoted when it holds the separator, a quote or a line break', () => {
    expect(csvCell('a;b', ';')).toBe('"a;b"');
    expect(csvCell('a,b', ';')).toBe('a,b');
    expect(csvCell('di «"hola"»', ';')).toBe('"di «""hola""»"');
    expect(csvCell('una\ndos', ',')).toBe('"una\ndos"');
  });
  test('that a spreadsheet would take for a formula is kept as text', () => {
    for (const start of ['=', '+', '-', '@', '\t']) expect(csvCell(`${start}1`, ';')).toBe(`'${start}1`);
    expect(csvCell('\r1', ';')).toBe('"\'\r1"');
    expect(csvCell('=A1;"x"', ';')).toBe('"\'=A1;""x"""');
  });
});

test('a file begins with the mark of UTF-8 and ends each line as RFC 4180 asks', () => {
  expect(
    csvText(
      [
        ['ñ', 'b'],
        ['1', ''],
      ],
      ';',
    ),
  ).toBe('\uFEFFñ;b\r\n1;\r\n');
});

describe('an entry', () => {
  const entry: ChangeEntry = {
    seq: 1234,
    at: Date.UTC(2026, 2, 4, 22, 5),
    user: { id: 'u', number: 1, name: 'Rocío Andrade' },
    origin: 'port',
    noun: 'client',
    verb: 'update',
    outcome: 'done',
    recordId: 'c',
    recordName: 'Ana Mora',
    fields: [
      { path: 'phone', before: null, after: '022451187' },
      { path: 'addresses.main.cityId', before: null, after: 'x' },
      { path: 'status', before: 'active', after: 'suspended' },
    ],
    erased: false,
  };
  const rows = (one: ChangeEntry) =>
    changeRows(i18next.t, makeFormats(i18next.t, 'es', { country: 'EC', timeZone: 'America/Guayaquil' }), one);

  test('has one line per field a person can read, as wide as the header', () => {
    const lines = rows(entry);
    expect(lines.map((line) => line.slice(5, 8))).toEqual([
      ['Teléfono', '', '022451187'],
      ['Estado', 'Activo', 'Suspendido'],
    ]);
    expect(lines[0]?.slice(0, 5)).toEqual([
      '1234',
      '04/03/2026, 17:05',
      'Rocío Andrade',
      'Cliente editado',
      'Ana Mora',
    ]);
    expect(lines.every((line) => line.length === changeHeader(i18next.t).length)).toBe(true);
  });
  test('without fields has one line, and says why it was refused', () => {
    const lines = rows({ ...entry, outcome: 'FORBIDDEN', fields: [] });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.[8]).toBe('Rechazado: Su rol no lo permitía.');
  });
});
