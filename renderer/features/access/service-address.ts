/** Where programs find this store: the address of the page; null in the desktop window, whose page has none. */
export function serviceAddress(): string | null {
  return !window.trastienda && location.protocol.startsWith('http') ? location.origin : null;
}

/** Where the service describes its own APIs. */
export const docsPath = '/docs';

/** A first call to try a key with, for any terminal: Windows' own knows no single quotes. */
export const exampleCall = (address: string, secret: string): string =>
  `curl -X POST ${address}/api/app/client/list -H "Authorization: Bearer ${secret}" -H "Content-Type: application/json" -d "{}"`;
