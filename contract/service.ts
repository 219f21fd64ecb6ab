import { z } from 'zod';
import { Actor, CalendarDate, Id, multilineText, optional, Timestamp, text, Version } from './fields.ts';
import { BasisPoints, Cents } from './money.ts';
import { dayRange, pageInput, pageOf } from './page.ts';
import { command, query, task } from './procedure.ts';
import { BillingPeriod, PackageKind } from './service-package.ts';

export const serviceStatuses = ['pending', 'active', 'suspended', 'cancelled'] as const;
export const ServiceStatus = z.enum(serviceStatuses);
export type ServiceStatus = z.infer<typeof ServiceStatus>;

/** Which status may follow which: what is cancelled stays so. */
export const serviceMoves: Record<ServiceStatus, readonly ServiceStatus[]> = {
  pending: ['active', 'cancelled'],
  active: ['suspended', 'cancelled'],
  suspended: ['active', 'cancelled'],
  cancelled: [],
};

/** A package sold to a client. Price and tax are the package's unless told otherwise; starting later than today it is pending. */
export const ServiceInput = z.strictObject({
  clientId: Id,
  packageId: Id,
  startDate: CalendarDate,
  priceCents: Cents.max(10_000_000_000).optional(),
  taxBp: BasisPoints.optional(),
  notes: optional(multilineText(1000)),
});
export type ServiceInput = z.infer<typeof ServiceInput>;

/** `code`: 'SVC-001', of a PBX service 'PBX001'. `nextPeriod`: the first day of the period that is invoiced next; null when none will be. */
export const Service = z.strictObject({
  id: z.string(),
  number: z.int(),
  version: Version,
  code: z.string(),
  kind: PackageKind,
  client: z.strictObject({ id: z.string(), number: z.int(), code: z.string(), name: z.string() }),
  package: z.strictObject({ id: z.string(), number: z.int(), code: z.string(), name: z.string() }),
  status: ServiceStatus,
  startDate: z.string(),
  endDate: z.string().nullable(),
  priceCents: z.int(),
  taxBp: z.int(),
  billingPeriod: BillingPeriod,
  nextPeriod: z.string().nullable(),
  notes: z.string().nullable(),
  createdAt: Timestamp,
  createdBy: Actor.nullable(),
  updatedAt: Timestamp,
  updatedBy: Actor.nullable(),
});
export type Service = z.infer<typeof Service>;

export const ServiceListInput = z.strictObject({
  ...pageInput,
  kind: PackageKind.optional(),
  clientId: Id.optional(),
  packageId: Id.optional(),
  status: ServiceStatus.optional(),
  /** A part of its code. */
  code: text(30).optional(),
  /** Of its start date. */
  ...dayRange,
  /** Only those whose next period starts on that day or before. */
  dueBy: CalendarDate.optional(),
});
export type ServiceListInput = z.infer<typeof ServiceListInput>;

/** How far the invoicing of due periods is. `issued` invoices were made for the `done` of `total` clients; `periods` were invoiced. */
export const BillingProgress = z.strictObject({
  done: z.int(),
  total: z.int(),
  invoices: z.int(),
  periods: z.int(),
  totalCents: z.int(),
});
export type BillingProgress = z.infer<typeof BillingProgress>;

export const service = {
  /** Newest first. */
  list: query({ permission: 'service:read' }, { input: ServiceListInput, output: pageOf(Service) }),
  /** By id or code. */
  get: query({ permission: 'service:read' }, { input: z.strictObject({ id: Id }), output: Service }),
  /** The client must be active, the package sold. */
  create: command(
    { permission: 'service:update', audit: { noun: 'service', verb: 'create' } },
    { input: ServiceInput, output: Service },
  ),
  /** The start date moves as long as nothing was invoiced. */
  update: command(
    { permission: 'service:update', audit: { noun: 'service', verb: 'update' } },
    {
      input: z.strictObject({
        id: Id,
        version: Version,
        changes: ServiceInput.pick({ startDate: true, priceCents: true, taxBp: true, notes: true }).partial(),
      }),
      output: Service,
    },
  ),
  /** CONFLICT state for a move that is not in `serviceMoves`. Periods that begin while it is suspended are not invoiced. */
  setStatus: command(
    { permission: 'service:update', audit: { noun: 'service', verb: 'setStatus' } },
    { input: z.strictObject({ id: Id, version: Version, status: ServiceStatus }), output: Service },
  ),
  /**
   * Invoices every period that is due by a day, one invoice per client (several of 25 lines where more is due), each in a transaction of its own; a period is invoiced once, however
   * often and by whomever this is asked. Cancelled, what was invoiced stays.
   */
  billDue: task(
    { permission: 'invoice:create', audit: { noun: 'invoice', verb: 'bill' } },
    {
      input: z.strictObject({ by: CalendarDate, clientId: Id.optional(), issue: z.boolean() }),
      output: BillingProgress,
    },
  ),
};
