import { expect, test } from 'vitest';
import { scorePassword } from '#renderer/components/password-score.ts';

test('length decides, and no rule about signs', () => {
  expect(scorePassword('')).toBe('empty');
  expect(scorePassword('mesa azu')).toBe('enough');
  expect(scorePassword('mesazul')).toBe('short');
  expect(scorePassword('la mesa es azul')).toBe('good');
  expect(scorePassword('la mesa azul del patio')).toBe('strong');
});
test('what anybody would try first is guessable, however long', () => {
  expect(scorePassword('aaaaaaaaaaaaaaaa')).toBe('guessable');
  expect(scorePassword('12345678')).toBe('guessable');
  expect(scorePassword('87654321')).toBe('guessable');
  expect(scorePassword('Contraseña1')).toBe('guessable');
  expect(scorePassword('RocioAndrade85', ['Rocío', 'Andrade'])).toBe('guessable');
  expect(scorePassword('rocio@tienda1', ['rocio@tienda.example'])).toBe('guessable');
});
test('a known word inside a long sentence does no harm', () => {
  expect(scorePassword('a Rocío le gusta la lluvia', ['Rocío'])).toBe('strong');
});
