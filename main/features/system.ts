import { statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { schemaVersion } from '#db/migrate.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { Feature } from '../policy/feature.ts';

function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function freeBytesAt(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

export const system: Feature<'system'> = {
  get({ db, file }) {
    const dataFolder = path.dirname(file);
    return {
      appVersion: packageJson.version,
      schemaVersion: schemaVersion(db),
      dataFolder,
      databaseFile: path.basename(file),
      // What was written last still stands beside the file.
      databaseBytes: bytesOf(file) + bytesOf(`${file}-wal`),
      freeBytes: freeBytesAt(dataFolder),
    };
  },
};
