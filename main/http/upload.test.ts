import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imageMaxBytes } from '#contract/fields.ts';
import { type Api, password, setupInput } from '../testing.ts';
import { openTill, type Till } from './dialects/testing.ts';

let till: Till;
let api: Api;
beforeAll(async () => {
  till = await openTill();
  api = till.test.caller().api;
  await api.session.signIn({ email: setupInput.administrator.email, password });
  await api.client.create({ name: 'John Doe', email: 'john@example.com' });
});
afterAll(() => till.close());

const png = (content: string) =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(content)]);
const dataUrl = (content: Buffer) => `data:image/png;base64,${content.toString('base64')}`;
const path = '/api/v1/customers/1';
const auth = () => ({ authorization: `Bearer ${till.token}`, company: '1' });

function form(fields: Record<string, string>, files: Record<string, Buffer> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  for (const [name, content] of Object.entries(files)) data.append(name, new Blob([new Uint8Array(content)]), 'a.exe');
  return data;
}

async function put(where: string, body: FormData | string, headers: Record<string, string> = {}) {
  const response = await fetch(till.server.url + where, { method: 'PUT', headers: { ...auth(), ...headers }, body });
  return { status: response.status, body: (await response.json()) as unknown };
}

const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('trastienda-upload-'));
const invalid = (errors: object) => ({ message: 'The given data was invalid.', errors });
const avatar = async () => (await api.client.avatar({ id: '1' })).image;

describe('a form with a file', () => {
  it('sets the picture, whatever the file calls itself, and leaves nothing behind', async () => {
    expect(await put(`${path}/avatar`, form({}, { avatar: png('una') }))).toMatchObject({
      status: 200,
      body: { success: true, customer: { id: 1 } },
    });
    expect(await avatar()).toBe(dataUrl(png('una')));
    expect(left()).toEqual([]);
  });

  it('changes fields and picture together', async () => {
    const sent = form({ contact_name: 'Juana', 'billing_address[city]': 'Loja' }, { avatar: png('dos') });
    expect(await put(path, sent)).toMatchObject({ status: 200, body: { customer: { contact_name: 'Juana' } } });
    expect(await avatar()).toBe(dataUrl(png('dos')));
    expect((await api.client.get({ id: '1' })).addresses.billing).toMatchObject({ city: 'Loja' });
    expect((await put(path, form({ phone: '0999999' }))).status).toBe(200);
  });

  it.each([
    ['no file', {}, { avatar: ['The avatar field is required.'] }],
    ['a file of another name', { foto: png('x') }, { avatar: ['The avatar field is required.'] }],
    ['a file that is no picture', { avatar: Buffer.from('MZ…') }, { avatar: ['The avatar must be an image.'] }],
    ['an empty file', { avatar: Buffer.alloc(0) }, { avatar: ['The avatar must be an image.'] }],
  ] as const)('is refused with %s', async (_what, files, errors) => {
    expect(await put(`${path}/avatar`, form({}, files))).toEqual({ status: 422, body: invalid(errors) });
    expect(await avatar()).toBe(dataUrl(png('dos')));
    expect(left()).toEqual([]);
  });

  it('changes nothing where one of both is wrong', async () => {
    const sent = [
      form({ contact_name: 'Pedro' }, { avatar: Buffer.from('no') }),
      form({ email: 'x' }, { avatar: png('tres') }),
    ];
    for (const each of sent) expect((await put(path, each)).status).toBe(422);
    expect((await api.client.get({ id: '1' })).contactName).toBe('Juana');
    expect(await avatar()).toBe(dataUrl(png('dos')));
  });

  it('takes a picture up to its limit, and not a byte more', async () => {
    const largest = png('x'.repeat(imageMaxBytes - 8));
    expect((await put(`${path}/avatar`, form({}, { avatar: largest }))).status).toBe(200);
    const tooLarge = { status: 413, body: { success: false, message: 'The request is too large.' } };
    expect(await put(`${path}/avatar`, form({}, { avatar: png('y'.repeat(imageMaxBytes - 7)) }))).toEqual(tooLarge);
    expect(await avatar()).toBe(dataUrl(largest));
    expect(left()).toEqual([]);
  });

  it.each([
    ['many fields', form(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`f${i}`, 'x'])))],
    ['a long field', form({ name: 'x'.repeat(5000) })],
    ['two files', form({}, { avatar: png('a'), other: png('b') })],
  ])('is refused with %s', async (_what, sent) => {
    expect((await put(path, sent)).status).toBe(413);
    expect(left()).toEqual([]);
  });

  it.each([
    ['no boundary', 'multipart/form-data', 'x'],
    ['no parts', 'multipart/form-data; boundary=b', 'nothing of it'],
    [
      'half a part',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="avatar"; filename="a"\r\n\r\nabc',
    ],
    [
      'JSON that is none',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="a"\r\ncontent-type: application/json\r\n\r\n{\r\n--b--\r\n',
    ],
    [
      'a name of every object',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\nx\r\n--b--\r\n',
    ],
  ])('is malformed with %s', async (_what, type, body) => {
    expect(await put(`${path}/avatar`, body, { 'content-type': type })).toEqual({
      status: 400,
      body: { success: false, message: 'The request body is not valid.' },
    });
    expect(left()).toEqual([]);
  });

  it('that breaks off leaves nothing behind', async () => {
    const { hostname, port } = new URL(till.server.url);
    const socket = connect(Number(port), hostname);
    const head = Object.entries({
      ...auth(),
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': '100000',
    });
    socket.write(
      `PUT ${path}/avatar HTTP/1.1\r\nhost: ${hostname}:${port}\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n--b\r\ncontent-disposition: form-data; name="avatar"; filename="a"\r\n\r\n${'x'.repeat(5000)}`,
    );
    await expect.poll(left).toHaveLength(1);
    socket.destroy();
    await expect.poll(left).toEqual([]);
    expect(await avatar()).not.toContain('xxxx');
  });

  it('is for who may', async () => {
    expect((await put(`${path}/avatar`, form({}, { avatar: png('z') }), { authorization: 'Bearer x' })).status).toBe(
      401,
    );
    expect((await put('/api/v1/customers/99/avatar', form({}, { avatar: png('z') }))).status).toBe(404);
    expect((await put(`${path}/avatar`, '{}', { 'content-type': 'application/json' })).status).toBe(422);
    // Nowhere else is a form a body.
    const response = await fetch(`${till.server.url}/api/pos/clientes`, {
      method: 'POST',
      headers: auth(),
      body: form({ cli_nombre: 'x' }),
    });
    expect(response.status).toBe(415);
  });
});
