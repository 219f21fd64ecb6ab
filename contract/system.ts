import { z } from 'zod';
import { query } from './procedure.ts';

/** Where the store's data lie and what writes them. Sizes in bytes. */
export const SystemInfo = z.strictObject({
  appVersion: z.string(),
  schemaVersion: z.int(),
  dataFolder: z.string(),
  databaseFile: z.string(),
  databaseBytes: z.int(),
  /** Free on the disk that holds them; null where the system does not say. */
  freeBytes: z.int().nullable(),
});
export type SystemInfo = z.infer<typeof SystemInfo>;

export const system = {
  get: query({ permission: 'system:read' }, { input: z.strictObject({}), output: SystemInfo }),
};
