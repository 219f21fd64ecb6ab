import { ORPCError } from '@orpc/client';
import { declaredErrors, type ErrorCode, type ErrorData, errorCodes, type FieldIssue } from '#contract/errors.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import type { es } from '#renderer/locales/es.ts';

/** Every way a call can fail: one of the contract's codes, or no answer at all. */
export type Failure = { [C in ErrorCode]: { code: C; data: ErrorData[C] } }[ErrorCode] | { code: 'UNREACHABLE' };

function isCode(code: string): code is ErrorCode {
  return errorCodes.some((known) => known === code);
}

/** Who was asked for his password said no: nothing was done, and nothing has to be said about it. */
export class NotConfirmed extends Error {
  override readonly name = 'NotConfirmed';
}

export const wasNotConfirmed = (error: unknown): boolean => error instanceof NotConfirmed;

/** Reads what was thrown; anything unknown is UNEXPECTED without an incident number. */
export function failureOf(error: unknown): Failure {
  if (error instanceof NotConfirmed) return { code: 'CANCELLED', data: {} };
  if (error instanceof ORPCError && isCode(error.code)) {
    const data = declaredErrors[error.code].data.safeParse(error.data);
    // The schema was picked by the code, which the compiler cannot follow.
    if (data.success) return { code: error.code, data: data.data } as Failure;
  }
  if (error instanceof TypeError) return { code: 'UNREACHABLE' };
  return { code: 'UNEXPECTED', data: { incident: '' } };
}

/** Seconds while one would count them, minutes from two on; never less than what has to pass. */
function waitText(t: Translate, seconds: number): string {
  if (seconds > 119) return t('errors.rateLimitedMinutes', { count: Math.ceil(seconds / 60) });
  return t('errors.rateLimited', { count: Math.max(1, Math.ceil(seconds)) });
}

/** What happened and what to do, in the user's language. `reading`: nothing was to be saved, so nothing is said about it. */
export function failureText(t: Translate, failure: Failure, reading = false): string {
  switch (failure.code) {
    case 'VALIDATION':
      return t('errors.validation');
    case 'NOT_FOUND':
      return t('errors.notFound');
    case 'CONFLICT':
      return t(`errors.conflict.${failure.data.reason}`);
    case 'IN_USE':
      return t(failure.data.by.includes('lastAdministrator') ? 'errors.lastAdministrator' : 'errors.inUse');
    case 'FORBIDDEN':
      return t(failure.data.permission === 'higherRole' ? 'errors.higherRole' : 'errors.forbidden');
    case 'UNAUTHENTICATED':
      return t(`errors.unauthenticated.${failure.data.reason}`);
    case 'RATE_LIMITED':
      return waitText(t, failure.data.retryAfterSeconds);
    case 'UNAVAILABLE':
      return t(`errors.unavailable.${failure.data.reason}`);
    case 'CANCELLED':
      return t('errors.cancelled');
    case 'UNREACHABLE':
      return t(reading ? 'errors.unreachableReading' : 'errors.unreachable');
    default:
      if (!failure.data.incident) return t('errors.unexpected');
      return t(reading ? 'errors.incidentReading' : 'errors.incident', { incident: failure.data.incident });
  }
}

type Rule = keyof (typeof es)['rules'];
const plainRules: readonly string[] = [
  'required',
  'requiredName',
  'email',
  'phone',
  'date',
  'control',
  'code',
  'notAllowed',
  'futureDate',
  'taken',
  'passwordsDiffer',
  'wrongPassword',
  'linkedPersona',
  'privateAddress',
  'commonPassword',
  'samePassword',
  'image',
  'imageTooBig',
  'stateTooLong',
  'unknownKey',
  'dueBeforeIssue',
  'expiryBeforeDate',
  'emptyDocument',
  'pastDate',
  'clientInactive',
  'amountTooBig',
  'series',
  'beforeInvoice',
  'billedPeriods',
  'overAllocated',
  'overCredit',
  'overPrecise',
  'oneAddress',
] satisfies Rule[];
const countedRules: readonly string[] = [
  'tooLong',
  'fullNameTooLong',
  'tooBig',
  'tooShort',
  'tooSmall',
  'tooMany',
] satisfies Rule[];

/** Their limits come in cents. */
const moneyRules: readonly string[] = ['amountTooLittle', 'amountTooMuch'] satisfies Rule[];

/** Of a text with {fields}: they name the one that is meant. */
const fieldRules: readonly string[] = ['unknownField', 'missingField'] satisfies Rule[];

function isPlain(rule: string): rule is 'required' {
  return plainRules.includes(rule);
}
function isCounted(rule: string): rule is 'tooLong' {
  return countedRules.includes(rule);
}

function isOfMoney(rule: string): rule is 'amountTooLittle' {
  return moneyRules.includes(rule);
}

function isOfField(rule: string): rule is 'unknownField' {
  return fieldRules.includes(rule);
}

/** The sentence under a field. Rules this version does not know get a general one. */
export function issueText(t: Translate, issue: Pick<FieldIssue, 'rule' | 'params'>): string {
  if (isPlain(issue.rule)) return t(`rules.${issue.rule}`);
  if (isCounted(issue.rule)) return t(`rules.${issue.rule}`, { limit: issue.params?.max ?? issue.params?.min ?? '' });
  if (isOfMoney(issue.rule))
    return t(`rules.${issue.rule}`, { limit: Number(issue.params?.max ?? issue.params?.min ?? 0) / 100 });
  if (isOfField(issue.rule)) return t(`rules.${issue.rule}`, { field: `{${issue.params?.['field'] ?? ''}}` });
  return t('rules.invalid');
}
