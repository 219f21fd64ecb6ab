import { expect, test } from 'vitest';
import { reachOf } from '#renderer/features/access/service-address.ts';

test.each([
  [null, 'nobody'],
  ['http://127.0.0.1:4310', 'machine'],
  ['http://localhost:4310', 'machine'],
  ['http://[::1]:4310', 'machine'],
  ['https://192.168.1.20:4310', 'network'],
  ['https://tienda.example', 'network'],
  ['https://localhost.tienda.example', 'network'],
] as const)('%s is found by %s', (address, reach) => {
  expect(reachOf(address)).toBe(reach);
});
