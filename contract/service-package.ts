import { z } from 'zod';
import { Actor, Id, multilineText, optional, Timestamp, text, Version } from './fields.ts';
import { BasisPoints, Cents } from './money.ts';
import { pageInput, pageOf, SortDirection } from './page.ts';
import { command, query } from './procedure.ts';

export const packageKinds = ['service', 'pbx'] as const;
export const PackageKind = z.enum(packageKinds);
export type PackageKind = z.infer<typeof PackageKind>;

/** How often a service of it is invoiced. */
export const billingPeriods = ['once', 'monthly', 'quarterly', 'yearly'] as const;
export const BillingPeriod = z.enum(billingPeriods);
export type BillingPeriod = z.infer<typeof BillingPeriod>;

/** What the store sells again and again. Without a code of its own it gets the next one ('PAQ001'). */
export const ServicePackageInput = z.strictObject({
  code: optional(text(30, 1).regex(/^[\p{L}\p{N}._-]+$/u, 'code')),
  name: text(120, 1),
  description: optional(multilineText(1000)),
  kind: PackageKind,
  /** As much as a line may cost. */
  priceCents: Cents.max(10_000_000_000),
  taxBp: BasisPoints,
  billingPeriod: BillingPeriod,
});
export type ServicePackageInput = z.infer<typeof ServicePackageInput>;

export const ServicePackage = z.strictObject({
  id: z.string(),
  number: z.int(),
  version: Version,
  code: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  kind: PackageKind,
  priceCents: z.int(),
  taxBp: z.int(),
  billingPeriod: BillingPeriod,
  active: z.boolean(),
  /** Services of it that are neither cancelled nor of the past. */
  services: z.int(),
  createdAt: Timestamp,
  createdBy: Actor.nullable(),
  updatedAt: Timestamp,
  updatedBy: Actor.nullable(),
});
export type ServicePackage = z.infer<typeof ServicePackage>;

export const servicePackageSorts = ['name', 'code', 'price', 'updatedAt'] as const;
export const ServicePackageListInput = z.strictObject({
  ...pageInput,
  /** Words in any order, each anywhere in code, name or description. */
  search: text(200).optional(),
  kind: PackageKind.optional(),
  active: z.boolean().optional(),
  sort: z.enum(servicePackageSorts).optional(),
  direction: SortDirection.optional(),
});
export type ServicePackageListInput = z.infer<typeof ServicePackageListInput>;

export const servicePackage = {
  list: query(
    { permission: 'servicePackage:read' },
    { input: ServicePackageListInput, output: pageOf(ServicePackage) },
  ),
  get: query({ permission: 'servicePackage:read' }, { input: z.strictObject({ id: Id }), output: ServicePackage }),
  /** CONFLICT taken for a code in use. */
  create: command(
    { permission: 'servicePackage:update', audit: { noun: 'servicePackage', verb: 'create' } },
    { input: ServicePackageInput, output: ServicePackage },
  ),
  /** Services that run keep their price; new ones start with the package's. Its kind stays once there are services. */
  update: command(
    { permission: 'servicePackage:update', audit: { noun: 'servicePackage', verb: 'update' } },
    {
      input: z.strictObject({ id: Id, version: Version, changes: ServicePackageInput.partial() }),
      output: ServicePackage,
    },
  ),
  /** Sold no more; its services go on. */
  deactivate: command(
    { permission: 'servicePackage:update', audit: { noun: 'servicePackage', verb: 'deactivate' } },
    { input: z.strictObject({ id: Id }), output: ServicePackage },
  ),
  restore: command(
    { permission: 'servicePackage:update', audit: { noun: 'servicePackage', verb: 'restore' } },
    { input: z.strictObject({ id: Id }), output: ServicePackage },
  ),
};
