import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { contentSecurityPolicy } from '../http/security.ts';

export const scheme = 'app';
export const origin = 'app://trastienda';

/** What the renderer's build holds; any other extension is 404. */
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Before the app is ready: makes `app:` a standard, secure scheme. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** The file behind a URL, or null: it must lie inside `root` after links are followed, and nothing in its name may be odd. */
export async function fileFor(root: string, url: string): Promise<string | null> {
  const address = URL.parse(url);
  if (!address || `${address.protocol}//${address.host}` !== origin) return null;
  let name: string;
  try {
    name = decodeURIComponent(address.pathname);
  } catch {
    return null;
  }
  if (/[\\:\0]/.test(name) || name.split('/').includes('..')) return null;
  try {
    const base = await realpath(root);
    const file = await realpath(path.join(base, name === '/' ? 'index.html' : name));
    return file.startsWith(base + path.sep) ? file : null;
  } catch {
    return null;
  }
}

async function respond(root: string, url: string): Promise<Response> {
  const file = await fileFor(root, url);
  const type = file && types[path.extname(file)];
  if (!file || !type) return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
  const body = await readFile(file);
  const headers: Record<string, string> = { 'content-type': type, 'x-content-type-options': 'nosniff' };
  if (path.basename(file) !== 'index.html') return new Response(body, { headers });
  const nonce = randomBytes(16).toString('base64');
  headers['content-security-policy'] = contentSecurityPolicy(nonce);
  return new Response(body.toString('utf8').replaceAll('__CSP_NONCE__', nonce), { headers });
}

/** Serves the built renderer at app://trastienda/ in the app's own session. */
export function serveRenderer(session: Session, root: string): void {
  session.protocol.handle(scheme, (request) => respond(root, request.url));
}
