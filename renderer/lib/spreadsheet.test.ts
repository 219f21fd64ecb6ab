import { describe, expect, test } from 'vitest';
import { csvCell, plainCell, tsvText } from '#renderer/lib/spreadsheet.ts';

describe('a cell for a spreadsheet', () => {
  test('is never a formula', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) expect(plainCell(`${start}1+1`)).toBe(`'${start}1+1`);
    expect(plainCell('Ñusta = Güiza')).toBe('Ñusta = Güiza');
    expect(plainCell('')).toBe('');
  });
  test('is quoted in a file only where it must be', () => {
    expect(csvCell('a;b', ';')).toBe('"a;b"');
    expect(csvCell('a;b', ',')).toBe('a;b');
    expect(csvCell('dijo "sí"', ',')).toBe('"dijo ""sí"""');
  });
});

describe('rows for the clipboard', () => {
  test('stand one per line with tabs between the cells', () => {
    expect(
      tsvText([
        ['Código', 'Cliente'],
        ['CLI001', 'Abarrotes "La Esquina"'],
      ]),
    ).toBe('Código\tCliente\r\nCLI001\tAbarrotes "La Esquina"');
  });
  test('keep their shape and carry no formula, whatever a cell holds', () => {
    expect(tsvText([['a\tb\r\nc', '=HYPERLINK("x")', '+593 99']])).toBe('a b c\t\'=HYPERLINK("x")\t\'+593 99');
  });
});
