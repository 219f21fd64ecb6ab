import type { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Contract } from '#contract/index.ts';
import { password, setupInput, temporaryBackend } from '../testing.ts';
import { FakeContents, ipcMain } from './testing-electron.ts';

vi.mock('electron', () => import('./testing-electron.ts'));
const { servePorts } = await import('./ipc.ts');

const test = temporaryBackend();
afterAll(() => test.remove());
const ports = servePorts(test.backend);

function admitted(url = 'app://trastienda/#/clients') {
  const sender = new FakeContents();
  sender.mainFrame.url = url;
  ports.admit(sender as never);
  return sender;
}
const connect = (sender: FakeContents, senderFrame: object | null = sender.mainFrame) =>
  ipcMain.emit('trastienda:connect', { sender, senderFrame });

function clientOf(port: MessageChannel['port2'] | undefined) {
  if (!port) throw new Error('no port was given');
  port.start();
  return createORPCClient<ContractRouterClient<Contract>>(
    new RPCLink({ port: port as never, headers: { 'idempotency-key': crypto.randomUUID() } }),
  );
}

describe('a port', () => {
  it('carries real calls, keeps the session in main over a reload, and ends with its window', async () => {
    const sender = admitted();
    const { posted } = sender.mainFrame;
    connect(sender);
    const before = clientOf(posted[0]);
    expect((await before.setup.create(setupInput)).state.user?.displayName).toBe('Ana');
    const created = await before.client.create({ name: 'Por el puerto' });
    expect(await before.client.create({ name: 'Por el puerto' })).toEqual(created);
    await expect(before.client.get({ id: 'CLI999' })).rejects.toMatchObject({ code: 'NOT_FOUND', defined: true });

    const replaced = new Promise((resolve) => posted[0]?.once('close', () => resolve('closed')));
    connect(sender);
    expect(await replaced).toBe('closed');
    const after = clientOf(posted[1]);
    expect((await after.session.get({})).user?.displayName).toBe('Ana');
    expect((await after.client.list({ search: 'puerto' })).total).toBe(1);

    const closed = new Promise((resolve) => posted[1]?.once('close', () => resolve('closed')));
    sender.emit('destroyed');
    expect(await closed).toBe('closed');
    connect(sender);
    expect(posted).toHaveLength(2);
  });

  it('is given to no other window, page, frame or channel', () => {
    const stranger = new FakeContents();
    connect(stranger);
    const elsewhere = ['https://evil.example/', 'app://trastienda.evil/', 'app://other/', 'about:blank', 'no address'];
    const others = elsewhere.map((url) => admitted(url));
    for (const other of others) connect(other);
    const inner = admitted();
    connect(inner, { ...inner.mainFrame });
    connect(inner, null);
    ipcMain.emit('trastienda:port', { sender: inner, senderFrame: inner.mainFrame });
    expect(ipcMain.eventNames()).toEqual(['trastienda:connect']);
    expect([stranger, ...others, inner].flatMap(({ mainFrame }) => mainFrame.posted)).toEqual([]);
  });
});

describe('locking from outside the page', () => {
  it('locks the session of the window at once, and the password opens it again', async () => {
    const sender = admitted();
    connect(sender);
    const api = clientOf(sender.mainFrame.posted[0]);
    await api.session.signIn({ email: setupInput.administrator.email, password });
    await ports.lock();
    expect(await api.session.get({})).toMatchObject({ locked: true, user: { displayName: 'Ana' } });
    await expect(api.client.list({})).rejects.toMatchObject({ code: 'UNAUTHENTICATED', data: { reason: 'locked' } });
    expect((await api.session.unlock({ password })).locked).toBe(false);
    sender.emit('destroyed');
  });

  it('signs out what cannot be locked', async () => {
    const sender = admitted();
    connect(sender);
    const api = clientOf(sender.mainFrame.posted[0]);
    await api.session.signIn({ email: setupInput.administrator.email, password });
    const refusing = vi.spyOn(test.backend, 'call').mockImplementation(() => {
      throw new Error('the disk is full');
    });
    await ports.lock();
    refusing.mockRestore();
    expect((await api.session.get({})).user).toBeNull();
    sender.emit('destroyed');
  });

  it('asks nothing of a window where nobody is signed in', async () => {
    admitted();
    const calls = vi.spyOn(test.backend, 'call');
    await ports.lock();
    expect(calls).not.toHaveBeenCalled();
  });
});
