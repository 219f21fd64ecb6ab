import { IconKey } from '@tabler/icons-react';
import { describe, expect, test } from 'vitest';
import type { ClientRow } from '#contract/client.ts';
import {
  aroundMatch,
  type Command,
  commandItem,
  matchCommands,
  matchedDetail,
  rankClients,
  readQuery,
  stepFrom,
} from '#renderer/features/palette/palette-items.ts';

const command = (id: string, label: string, words?: string): Command => ({
  id,
  label,
  words,
  kind: 'action',
  icon: IconKey,
  run: () => {},
});
const commands = [
  command('theme', 'Apariencia: oscura'),
  command('exit', 'Cerrar sesión', 'salir'),
  command('new', 'Nuevo cliente'),
];
const found = (text: string) => matchCommands(commands, text).map(({ id }) => id);

describe('the palette', () => {
  test('finds an action without its accents and capitals', () => {
    expect(found('SESION')).toEqual(['exit']);
  });
  test('finds an action by any of its words, in any order', () => {
    expect(found('oscu apa')).toEqual(['theme']);
  });
  test('finds an action by another name for it', () => {
    expect(found('salir')).toEqual(['exit']);
  });
  test('does not match the middle of a word', () => {
    expect(found('liente')).toEqual([]);
  });
  test('takes «>» as a wish for actions only', () => {
    expect(readQuery('> salir ')).toEqual({ text: 'salir', actionsOnly: true });
    expect(readQuery('a > b')).toEqual({ text: 'a > b', actionsOnly: false });
  });
  test('moves around the ends', () => {
    const items = commands.map(commandItem);
    expect(stepFrom(items, 2, 1)?.id).toBe('theme');
    expect(stepFrom(items, 0, -1)?.id).toBe('new');
    expect(stepFrom([], 0, 1)).toBeUndefined();
  });
});

const row = (code: string, name: string, more: Partial<ClientRow> = {}): ClientRow => ({
  id: code,
  code,
  name,
  kind: 'person',
  documentNumber: null,
  phone: null,
  email: null,
  city: null,
  tags: [],
  status: 'active',
  version: 1,
  createdAt: 0,
  updatedAt: 0,
  ...more,
});

describe('a long name', () => {
  const name = 'Distribuidora y Comercializadora de Productos del Valle de Tumbaco Ñáñez e Hijos';
  test('keeps what matches in view', () => {
    expect(aroundMatch(name, 'nanez')).toBe('Distribuidora y … Ñáñez e Hijos');
  });
  test('stays whole where the beginning shows the match, or nothing matches', () => {
    expect(aroundMatch(name, 'distri')).toBe(name);
    expect(aroundMatch(name, 'zapata')).toBe(name);
    expect(aroundMatch('Ana Ñáñez', 'nanez')).toBe('Ana Ñáñez');
  });
});

describe('the clients in the palette', () => {
  test('come with the likeliest first', () => {
    const rows = [
      row('A', 'Hermanas Paz'),
      row('B', 'Luis Anaya'),
      row('C', 'Ana Ruiz', { status: 'inactive' }),
      row('D', 'Ána Vera'),
      row('E', 'Otro', { documentNumber: 'ana' }),
    ];
    expect(rankClients(rows, 'ana').map(({ code }) => code)).toEqual(['E', 'D', 'C', 'B', 'A']);
  });
  test('say what matched when it is not on the line', () => {
    expect(matchedDetail(row('CLI1', 'Ana', { email: 'tienda@correo.example' }), 'correo')).toBe(
      'tienda@correo.example',
    );
    expect(matchedDetail(row('CLI1', 'Ana', { email: 'ana@correo.example' }), 'ana')).toBeUndefined();
  });
});
