import { z } from 'zod';
import { Actor, CalendarDate, Id, multilineText, optional, Timestamp, text, Version } from './fields.ts';
import { Line, LineInput, linesMax, Party, TaxSum, Totals } from './money.ts';
import { dayRange, pageInput, pageOf, SortDirection } from './page.ts';
import { command, query } from './procedure.ts';

/** `expired` is derived: sent, and past its day. */
export const estimateStatuses = ['draft', 'sent', 'accepted', 'rejected', 'expired', 'invoiced', 'void'] as const;
export const EstimateStatus = z.enum(estimateStatuses);
export type EstimateStatus = z.infer<typeof EstimateStatus>;

/** Without dates: from today, for as long as the store's estimates hold. */
export const EstimateInput = z.strictObject({
  clientId: Id,
  date: CalendarDate.optional(),
  expiryDate: CalendarDate.optional(),
  notes: optional(multilineText(1000)),
  lines: z.array(LineInput).max(linesMax),
});
export type EstimateInput = z.infer<typeof EstimateInput>;

const head = {
  id: z.string(),
  number: z.int(),
  version: Version,
  /** 'P-000001'. */
  code: z.string(),
  client: Party,
  date: z.string(),
  expiryDate: z.string(),
  status: EstimateStatus,
  totalCents: z.int(),
};

export const EstimateRow = z.strictObject({ ...head, createdAt: Timestamp, updatedAt: Timestamp });
export type EstimateRow = z.infer<typeof EstimateRow>;

export const Estimate = z.strictObject({
  ...head,
  ...Totals.shape,
  currency: z.string(),
  notes: z.string().nullable(),
  reason: z.string().nullable(),
  lines: z.array(Line),
  taxes: z.array(TaxSum),
  invoice: z.strictObject({ id: z.string(), code: z.string().nullable() }).nullable(),
  createdAt: Timestamp,
  createdBy: Actor.nullable(),
  updatedAt: Timestamp,
  updatedBy: Actor.nullable(),
});
export type Estimate = z.infer<typeof Estimate>;

export const EstimateListInput = z.strictObject({
  ...pageInput,
  /** Words in the code or in the client's name or document. */
  search: text(200).optional(),
  clientId: Id.optional(),
  status: EstimateStatus.optional(),
  ...dayRange,
  /** By date. */
  direction: SortDirection.optional(),
});
export type EstimateListInput = z.infer<typeof EstimateListInput>;

const named = z.strictObject({ id: Id, version: Version });

export const estimate = {
  /** Newest first. A search reaches the 5,000 matches made last. */
  list: query({ permission: 'estimate:read' }, { input: EstimateListInput, output: pageOf(EstimateRow) }),
  /** By id or code. */
  get: query({ permission: 'estimate:read' }, { input: z.strictObject({ id: Id }), output: Estimate }),
  create: command(
    { permission: 'estimate:update', audit: { noun: 'estimate', verb: 'create' } },
    { input: EstimateInput, output: Estimate },
  ),
  /** A draft only. */
  update: command(
    { permission: 'estimate:update', audit: { noun: 'estimate', verb: 'update' } },
    { input: named.extend({ changes: EstimateInput.partial() }), output: Estimate },
  ),
  /** From draft; an empty one is refused. */
  send: command(
    { permission: 'estimate:update', audit: { noun: 'estimate', verb: 'send' } },
    { input: named, output: Estimate },
  ),
  /** From sent, until it expires. */
  accept: command(
    { permission: 'estimate:update', audit: { noun: 'estimate', verb: 'accept' } },
    { input: named, output: Estimate },
  ),
  reject: command(
    { permission: 'estimate:update', audit: { noun: 'estimate', verb: 'reject' } },
    { input: named.extend({ reason: optional(text(200)) }), output: Estimate },
  ),
  /** Back to draft, to be changed and sent anew: from sent, expired, rejected. */
  reopen: command(
    { permission: 'estimate:update', audit: { noun: 'estimate', verb: 'reopen' } },
    { input: named, output: Estimate },
  ),
  /** A draft invoice with its lines, once: from accepted. */
  invoice: command(
    { permission: 'invoice:create', audit: { noun: 'estimate', verb: 'invoice' } },
    { input: named, output: Estimate },
  ),
  /** Put aside for good; anything but an invoiced one. */
  void: command(
    { permission: 'estimate:update', audit: { noun: 'estimate', verb: 'void' } },
    { input: named, output: Estimate },
  ),
};
