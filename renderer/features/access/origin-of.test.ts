import { describe, expect, test } from 'vitest';
import { originOf } from '#renderer/features/access/origin-of.ts';

describe('a site', () => {
  test.each([
    ['https://caja.tienda.example:8443', 'https://caja.tienda.example:8443'],
    [' https://Tienda.example/ ', 'https://tienda.example'],
    ['https://tienda.example:443', 'https://tienda.example'],
    ['http://192.168.1.20:3000', 'http://192.168.1.20:3000'],
    ['https://ñandú.example', 'https://xn--and-6ma2c.example'],
  ])('«%s» is kept as browsers send it', (typed, kept) => {
    expect(originOf(typed)).toBe(kept);
  });

  test.each([
    '',
    '*',
    'null',
    'tienda.example',
    'https://*.tienda.example',
    'https://tienda.example/caja',
    'https://tienda.example/?a=1',
    'https://ana:clave@tienda.example',
    'ftp://tienda.example',
    'javascript:alert(1)',
    'file:///tienda',
  ])('«%s» is none', (typed) => {
    expect(originOf(typed)).toBeNull();
  });
});
