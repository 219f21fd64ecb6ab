import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#db/testing.ts';

const children: ChildProcess[] = [];
const folders: { remove(): void }[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) folder.remove();
});

interface Ended {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** The serve command from its sources, with a page of one line. */
function start(
  dataDir: string,
  ...more: string[]
): { child: ChildProcess; ended: Promise<Ended>; ready: Promise<string> } {
  const rendererDir = path.join(import.meta.dirname, '../renderer');
  const script = `
    import { mkdirSync } from 'node:fs';
    import { serveCommand } from ${JSON.stringify(path.join(import.meta.dirname, 'serve.ts'))};
    await serveCommand(process.argv.slice(1), ${JSON.stringify(rendererDir)});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, '--', '--data', dataDir, ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let [out, err] = ['', ''];
  const ready = new Promise<string>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      out += chunk;
      if (out.includes('\n')) resolve(out);
    });
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ out, err, code })));
  return { child, ended, ready };
}

function folder(): string {
  const made = temporaryFolder();
  folders.push(made);
  return made.path;
}

describe('serve', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('prints one line, and ends with 0 on %s', async (signal) => {
    const { child, ready, ended } = start(folder(), '--port', '0');
    const line = await ready;
    expect(line).toMatch(new RegExp(`^Trastienda http://127\\.0\\.0\\.1:\\d+ pid ${child.pid}\\n$`));
    const url = /http:\S+/.exec(line)?.[0] ?? '';
    expect((await fetch(`${url}/api/app/session/get`, { method: 'POST' })).status).toBe(200);
    child.kill(signal);
    expect(await ended).toEqual({ out: line, err: '', code: 0 });
  });

  it('ends and closes the store although callers went away in the middle', async () => {
    const dataDir = folder();
    const { child, ready, ended } = start(dataDir, '--port', '0');
    const url = /http:\S+/.exec(await ready)?.[0] ?? '';
    const headers = { 'content-type': 'application/json' };
    for (let i = 0; i < 3; i++) {
      const gone = new AbortController();
      const body = JSON.stringify({ email: 'a@tienda.example', password: 'una clave larga' });
      const asked = fetch(`${url}/auth/login`, { method: 'POST', headers, body, signal: gone.signal });
      setTimeout(() => gone.abort(), 40);
      await asked.catch(() => {});
    }
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    // What stood in the log of writes has gone into the file: it was closed, not dropped.
    expect(existsSync(path.join(dataDir, 'trastienda.db-wal'))).toBe(false);
  });

  it('delivers the answers of running work before it ends', async () => {
    const { child, ready, ended } = start(folder(), '--port', '0');
    const url = /http:\S+/.exec(await ready)?.[0] ?? '';
    const body = {
      email: 'a@tienda.example',
      password: 'una clave larga',
      nombres: 'Ana',
      p_apellido: 'Quispe',
      fecha_nacimiento: '1990-01-01',
      genero: 'F',
    };
    const answer = fetch(`${url}/usuario/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    // Answered after the other one arrived, and long before its password is hashed.
    await fetch(`${url}/api/app/session/get`, { method: 'POST' });
    child.kill('SIGTERM');
    const response = await answer;
    expect({ status: response.status, body: await response.json() }).toMatchObject({ status: 200, body: { id: 1 } });
    expect((await ended).code).toBe(0);
  });

  it('ends at once although a page listens for changes', async () => {
    const { child, ready, ended } = start(folder(), '--port', '0');
    const url = /http:\S+/.exec(await ready)?.[0] ?? '';
    const json = { 'content-type': 'application/json' };
    const body = {
      email: 'a@tienda.example',
      password: 'una clave larga',
      nombres: 'A',
      p_apellido: 'B',
      fecha_nacimiento: '1990-01-01',
      genero: 'F',
    };
    await fetch(`${url}/usuario/register`, { method: 'POST', headers: json, body: JSON.stringify(body) });
    const login = await fetch(`${url}/auth/login`, { method: 'POST', headers: json, body: JSON.stringify(body) });
    const { access_token } = (await login.json()) as { access_token: string };
    const stream = await fetch(`${url}/api/app/change/watch`, {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${access_token}` },
      body: '{}',
    });
    expect(stream.status).toBe(200);
    const asked = performance.now();
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5000);
    await stream.body?.cancel().catch(() => {});
  });

  it('refuses a second instance in one plain line that names the first', async () => {
    const dataDir = folder();
    const first = start(dataDir, '--port', '0');
    const url = /http:\S+/.exec(await first.ready)?.[0] ?? 'none';
    const second = await start(dataDir, '--port', '0').ended;
    expect(second.code).toBe(1);
    expect(second.out).toBe('');
    expect(second.err.trim().split('\n')).toHaveLength(1);
    expect(second.err).toContain(url);
  });

  it('says plainly that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, err } = await start(folder(), '--port', String(port)).ended;
    other.close();
    expect(code).toBe(1);
    expect(err).toContain(String(port));
    expect(err).not.toContain('    at ');
  });

  it.each([
    ['a wrong option', ['--prot', '1']],
    ['a port out of range', ['--port', '70000']],
    ['a host beyond this machine', ['--host', '0.0.0.0']],
  ])('explains %s without a stack', async (_what, args) => {
    const { code, err } = await start(folder(), ...args).ended;
    expect(code).toBe(1);
    expect(err).not.toBe('');
    expect(err).not.toContain('    at ');
  });
});
