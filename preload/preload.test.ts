import { expect, it, vi } from 'vitest';

const exposed = new Map<string, object>();
const heard = new Map<string, (event: object) => void>();
const send = vi.fn();
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: object) => exposed.set(name, api) },
  ipcRenderer: { send, on: (channel: string, listener: (event: object) => void) => heard.set(channel, listener) },
}));

it('gives the page two frozen names and one port, and nothing of Electron', async () => {
  const postMessage = vi.fn();
  vi.stubGlobal('window', { postMessage, location: { origin: 'app://trastienda' } });
  await import('./index.ts');
  expect([...exposed.keys()]).toEqual(['trastienda']);
  const api = exposed.get('trastienda') as { connect(...args: unknown[]): void; platform: string };
  expect(Object.keys(api).sort()).toEqual(['connect', 'platform']);
  expect(Object.isFrozen(api)).toBe(true);

  api.connect('another channel', { with: 'data' });
  expect(send.mock.calls).toEqual([['trastienda:connect']]);

  expect([...heard.keys()]).toEqual(['trastienda:port']);
  const ports = [{}];
  heard.get('trastienda:port')?.({ ports });
  expect(postMessage.mock.calls).toEqual([[{ type: 'trastienda:port' }, 'app://trastienda', ports]]);
});
