import { z } from 'zod';

/**
 * The closed set of errors. Each has its own reaction in the user interface; adding one means adding that reaction.
 * Rules throw `DomainError`; the policy turns it into the typed oRPC error of the same code.
 */
export const errorCodes = [
  'VALIDATION',
  'NOT_FOUND',
  'CONFLICT',
  'IN_USE',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'CANCELLED',
  'UNEXPECTED',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** One wrong field. `path` is dotted ('addresses.main.city'); `rule` is a translation key; `params` fill its text. */
export const FieldIssue = z.strictObject({
  path: z.string(),
  rule: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type FieldIssue = z.infer<typeof FieldIssue>;

/** A record that looks like the one being saved, and why. */
export const LikelyDuplicate = z.strictObject({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  status: z.string(),
  documentNumber: z.string().nullable(),
  city: z.string().nullable(),
  reasons: z.array(z.enum(['document', 'email', 'phone', 'nameAndBirthDate', 'name'])),
});
export type LikelyDuplicate = z.infer<typeof LikelyDuplicate>;

const errorData = {
  VALIDATION: z.strictObject({ issues: z.array(FieldIssue) }),
  NOT_FOUND: z.strictObject({ noun: z.string() }),
  /** version: somebody saved first, `current` is the record as it stands · taken: `field` must be unique · duplicate: looks like `matches` · key: the idempotency key was used for something else · state: not possible as the record stands. */
  CONFLICT: z.strictObject({
    reason: z.enum(['version', 'taken', 'duplicate', 'key', 'state']),
    field: z.string().optional(),
    current: z.record(z.string(), z.unknown()).optional(),
    matches: z.array(LikelyDuplicate).optional(),
  }),
  IN_USE: z.strictObject({ noun: z.string(), by: z.array(z.string()) }),
  FORBIDDEN: z.strictObject({ permission: z.string() }),
  /** session: nobody is signed in · credentials: what was typed is wrong · secretUsed: a first secret that has opened its one session · locked: the password is asked for again · confirm: the same, before this very act (`session.confirm`). */
  UNAUTHENTICATED: z.strictObject({ reason: z.enum(['session', 'credentials', 'secretUsed', 'locked', 'confirm']) }),
  RATE_LIMITED: z.strictObject({ retryAfterSeconds: z.number() }),
  UNAVAILABLE: z.strictObject({ reason: z.enum(['diskFull', 'readOnly', 'busy', 'closing', 'damaged']) }),
  CANCELLED: z.strictObject({}),
  UNEXPECTED: z.strictObject({ incident: z.string() }),
} satisfies Record<ErrorCode, z.ZodType>;

export type ErrorData = { [C in ErrorCode]: z.infer<(typeof errorData)[C]> };

/** Every procedure declares all of them, so a client can always narrow by `code`. */
export const declaredErrors = {
  VALIDATION: { status: 400, message: 'The given data was invalid', data: errorData.VALIDATION },
  NOT_FOUND: { status: 404, message: 'Not found', data: errorData.NOT_FOUND },
  CONFLICT: { status: 409, message: 'Conflict', data: errorData.CONFLICT },
  IN_USE: { status: 409, message: 'In use', data: errorData.IN_USE },
  FORBIDDEN: { status: 403, message: 'Not permitted', data: errorData.FORBIDDEN },
  UNAUTHENTICATED: { status: 401, message: 'Sign in first', data: errorData.UNAUTHENTICATED },
  RATE_LIMITED: { status: 429, message: 'Too many requests', data: errorData.RATE_LIMITED },
  UNAVAILABLE: { status: 503, message: 'Unavailable', data: errorData.UNAVAILABLE },
  CANCELLED: { status: 499, message: 'Cancelled', data: errorData.CANCELLED },
  UNEXPECTED: { status: 500, message: 'Unexpected error', data: errorData.UNEXPECTED },
} as const;

/** What a rule throws: a code of the closed set with that code's data. Never carries SQL, a stack or a secret. */
export class DomainError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'DomainError';
  readonly code: C;
  readonly data: ErrorData[C];

  constructor(code: C, data: ErrorData[C]) {
    super(code);
    this.code = code;
    this.data = data;
  }
}

/** Shorthand for a rule that found one wrong field. */
export function invalid(path: string, rule: string, params?: FieldIssue['params']): DomainError<'VALIDATION'> {
  return new DomainError('VALIDATION', { issues: [{ path, rule, ...(params && { params }) }] });
}

type RawIssue = z.core.$ZodIssue;

function ruleOf(issue: RawIssue): Pick<FieldIssue, 'rule' | 'params'> {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? { rule: 'tooLong', params: { max: Number(issue.maximum) } }
        : { rule: 'tooBig', params: { max: Number(issue.maximum) } };
    case 'too_small':
      if (issue.origin !== 'string') return { rule: 'tooSmall', params: { min: Number(issue.minimum) } };
      return Number(issue.minimum) <= 1
        ? { rule: 'required' }
        : { rule: 'tooShort', params: { min: Number(issue.minimum) } };
    case 'unrecognized_keys':
      return { rule: 'unknownKey', params: { keys: issue.keys.join(', ') } };
    case 'invalid_format':
      return { rule: issue.message in namedFormats ? issue.message : 'invalidFormat' };
    case 'invalid_value':
      return { rule: 'notAllowed' };
    case 'invalid_type':
      // Zod keeps what was sent to itself, but says what kind of thing it was.
      if (issue.message.endsWith('received undefined')) return { rule: 'required' };
      return {
        rule: issue.expected === 'int' && issue.message.endsWith('received number') ? 'overPrecise' : 'invalidType',
      };
    case 'custom':
      return { rule: issue.message };
    default:
      return { rule: 'invalidType' };
  }
}

/** Format rules whose zod message is our own translation key. */
const namedFormats: Record<string, true> = {
  email: true,
  phone: true,
  date: true,
  control: true,
  code: true,
  image: true,
  notAllowed: true,
  series: true,
  origin: true,
};

/** Zod's issues as ours: the same texts then serve the form, the typed API and its REST dialects. */
export function fieldIssues(error: z.ZodError | { issues: readonly RawIssue[] }): FieldIssue[] {
  return error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), ...ruleOf(issue) }));
}
