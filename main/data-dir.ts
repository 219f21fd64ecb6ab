import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** The per-user application-data folder, never Documents, which cloud drives copy while the database is open. `TRASTIENDA_DATA` overrides. */
export function defaultDataDir(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env['TRASTIENDA_DATA']) return path.resolve(env['TRASTIENDA_DATA']);
  if (platform === 'win32')
    return path.join(env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local'), 'Trastienda');
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'Trastienda');
  return path.join(env['XDG_DATA_HOME'] ?? path.join(homedir(), '.local', 'share'), 'trastienda');
}

/**
 * Makes the folder and what is missing above it, for its owner only. One by one: on a file system that refuses, Node's own recursive
 * form never returns.
 */
export function makeDataDir(dataDir: string): void {
  if (existsSync(dataDir)) return;
  const parent = path.dirname(dataDir);
  if (parent !== dataDir) makeDataDir(parent);
  mkdirSync(dataDir, { mode: 0o700 });
}
