import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Configuration } from 'electron-builder';
import { root } from './built.ts';

/** https, because whoever can change what the feed says can change the program; loopback is for trying it out. */
export function feedProblem(feed: string): string | null {
  const url = URL.parse(feed);
  if (!url) return 'TRASTIENDA_FEED is no address.';
  const loopback = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && loopback)) return null;
  return 'TRASTIENDA_FEED must be an https address.';
}

/** Which Electron: the exact version that package.json names. */
function electronVersion(): string {
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  return devDependencies['electron'] ?? '';
}

/**
 * What is added to electron-builder.yml: nothing to publish to without a feed, no unsigned result where signing is required.
 * Apple's processors start no program whose seal is broken, as fuses break it: where nothing else signs, it is sealed anew without a name.
 */
export function packConfig(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): Configuration {
  const signed = env['TRASTIENDA_SIGNED'] === '1';
  return {
    electronVersion: electronVersion(),
    forceCodeSigning: signed,
    // The tool for it is macOS's own.
    ...(platform === 'darwin' && !signed ? { electronFuses: { resetAdHocDarwinSignature: true } } : {}),
    ...(env['TRASTIENDA_FEED'] ? {} : { publish: null }),
  };
}
