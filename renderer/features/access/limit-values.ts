import { AccessSettings, defaultAccess } from '#contract/access.ts';
import { type FieldIssue, fieldIssues } from '#contract/errors.ts';

/** Those of one group apply to the same APIs. */
export const limitGroups = {
  documents: ['perUser', 'perAddress'],
  corepos: ['coreposPerUser', 'coreposPerAddress'],
} as const;
export const groupNames = ['documents', 'corepos'] as const;
export const limits = [...limitGroups.documents, ...limitGroups.corepos] as const;
export type Limit = (typeof limits)[number];

const Limits = AccessSettings.pick({
  perUser: true,
  perAddress: true,
  coreposPerUser: true,
  coreposPerAddress: true,
});
export type Limits = Pick<AccessSettings, Limit>;
/** As typed. */
export type LimitValues = Record<Limit, string>;

/** What a till at work soon needs more of. */
export const lowLimit = 10;

const forEach = <T>(of: (limit: Limit) => T) =>
  Object.fromEntries(limits.map((limit) => [limit, of(limit)])) as Record<Limit, T>;

export const valuesOf = (settings: Limits): LimitValues => forEach((limit) => String(settings[limit]));
export const usualValues = valuesOf(defaultAccess);

/** Digits, with one and the same mark between thousands or none; NaN for anything else, '1e3' too. */
export function numberOf(typed: string): number {
  const text = typed.trim();
  return /^(\d+|\d{1,3}([.,\s])\d{3}(\2\d{3})*)$/.test(text) ? Number(text.replace(/\D/g, '')) : Number.NaN;
}

export const limitsOf = (values: LimitValues): Limits => forEach((limit) => numberOf(values[limit]));

export function limitIssues(values: LimitValues): FieldIssue[] {
  const { error } = Limits.safeParse(limitsOf(values));
  return error ? fieldIssues(error) : [];
}

/** Allowed, and yet soon too little. */
export const isLow = (typed: string): boolean => numberOf(typed) >= 1 && numberOf(typed) < lowLimit;

/** What of `mine` has to be sent: the rest is another window's, or as it was. */
export const changedLimits = (mine: Limits, saved: Limits): Partial<Limits> =>
  Object.fromEntries(limits.filter((limit) => mine[limit] !== saved[limit]).map((limit) => [limit, mine[limit]]));

interface Sides {
  /** As the form was filled. */
  base: Limits;
  values: LimitValues;
  /** As they stand now. */
  saved: Limits;
}

const moved = ({ base, saved }: Sides) => limits.filter((limit) => saved[limit] !== base[limit]);
const isTyped = ({ base, values, saved }: Sides, limit: Limit) =>
  numberOf(values[limit]) !== base[limit] && numberOf(values[limit]) !== saved[limit];

/** Saved by another window, and nothing else was typed here: the form takes them. */
export const takenLimits = (sides: Sides): Limit[] => moved(sides).filter((limit) => !isTyped(sides, limit));
/** Saved by another window, and typed here otherwise: that is asked. */
export const clashingLimits = (sides: Sides): Limit[] => moved(sides).filter((limit) => isTyped(sides, limit));
