import { DomainError } from '#contract/errors.ts';

/** Why a store cannot be opened. Each has a plain sentence in both languages; none of them changes the file. */
export type StoreProblem =
  | 'inUse'
  | 'newer'
  | 'foreign'
  | 'damaged'
  | 'readOnly'
  | 'diskFull'
  | 'noFolder'
  | 'migrationFailed'
  | 'unknown';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly problem: StoreProblem;
  /** Where the other owner serves the store, when it said so. */
  readonly address: string | undefined;

  constructor(problem: StoreProblem, options: { address?: string | undefined; cause?: unknown } = {}) {
    super(problem, { cause: options.cause });
    this.problem = problem;
    this.address = options.address;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** SQLite's and the file system's codes as reasons a store does not open; by code, never by message text. */
export function storeErrorFrom(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const problem = ((): StoreProblem => {
    if (/^SQLITE_(CORRUPT|NOTADB|IOERR_(SHORT_READ|CORRUPTFS|DATA))/.test(code)) return 'damaged';
    if (/^(SQLITE_FULL|SQLITE_IOERR_WRITE|ENOSPC|EDQUOT|EFBIG)/.test(code)) return 'diskFull';
    if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EROFS|EACCES|EPERM)/.test(code)) return 'readOnly';
    if (/^(SQLITE_BUSY|SQLITE_LOCKED)/.test(code)) return 'inUse';
    if (/^(ENOENT|ENOTDIR|EEXIST|ENAMETOOLONG|EINVAL|ELOOP)/.test(code)) return 'noFolder';
    return 'unknown';
  })();
  return new StoreError(problem, { cause: error });
}

/** What a running command or query meets, as the contract's errors; null when it is none of SQLite's known troubles. */
export function domainErrorFrom(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  const code = codeOf(error);
  if (/^(SQLITE_FULL|SQLITE_IOERR_WRITE|SQLITE_IOERR_FSYNC|ENOSPC|EDQUOT|EFBIG)/.test(code)) {
    return new DomainError('UNAVAILABLE', { reason: 'diskFull' });
  }
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|EROFS|EACCES)/.test(code)) {
    return new DomainError('UNAVAILABLE', { reason: 'readOnly' });
  }
  if (/^(SQLITE_BUSY|SQLITE_LOCKED)/.test(code)) return new DomainError('UNAVAILABLE', { reason: 'busy' });
  if (/^(SQLITE_CORRUPT|SQLITE_NOTADB)/.test(code)) return new DomainError('UNAVAILABLE', { reason: 'damaged' });
  return null;
}
