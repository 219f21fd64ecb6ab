/** Where programs find this store: the address of the page; null in the desktop window, whose page has none. */
export function serviceAddress(): string | null {
  return !window.trastienda && location.protocol.startsWith('http') ? location.origin : null;
}

/** Who can come to an address: nobody, programs of this machine, or whoever finds it on the network. */
export type Reach = 'nobody' | 'machine' | 'network';

/** Names that mean «this machine» on every machine. */
const loopback = /^(.+\.)?localhost$|^127(\.\d{1,3}){3}$|^\[::1\]$/;

export function reachOf(address: string | null): Reach {
  if (address === null) return 'nobody';
  return loopback.test(new URL(address).hostname) ? 'machine' : 'network';
}

/** Where the service describes its own APIs. */
export const docsPath = '/docs';

/** What a terminal is told so that other machines, or programs at all, find the store. */
export const serveCommands = {
  nobody: 'npm run -s serve',
  machine: 'npm run -s serve -- --host … --cert … --key …',
} as const;

/** A first call to try a key with, for any terminal: Windows' own knows no single quotes. */
export const exampleCall = (address: string, secret: string): string =>
  `curl -X POST ${address}/api/app/client/list -H "Authorization: Bearer ${secret}" -H "Content-Type: application/json" -d "{}"`;
