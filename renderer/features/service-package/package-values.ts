import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import {
  type BillingPeriod,
  type PackageKind,
  type ServicePackage,
  ServicePackageInput,
} from '#contract/service-package.ts';
import { flatPart } from '#renderer/lib/merge.ts';

/** As the form holds them: '' for nothing typed, null for no amount. */
export interface PackageValues {
  code: string;
  name: string;
  description: string;
  kind: PackageKind;
  priceCents: number | null;
  taxBp: number | null;
  billingPeriod: BillingPeriod;
}

export const packageFields = [
  'name',
  'code',
  'kind',
  'description',
  'priceCents',
  'taxBp',
  'billingPeriod',
] as const satisfies (keyof PackageValues)[];
export type PackageField = (typeof packageFields)[number];

/** `usualTaxBp`: what a new one starts with. */
export function packageValues(record: ServicePackage | null, usualTaxBp: number): PackageValues {
  return {
    code: record?.code ?? '',
    name: record?.name ?? '',
    description: record?.description ?? '',
    kind: record?.kind ?? 'service',
    priceCents: record?.priceCents ?? null,
    taxBp: record?.taxBp ?? usualTaxBp,
    billingPeriod: record?.billingPeriod ?? 'monthly',
  };
}

/** As it is sent; what is wrong with it only the contract's rules say. */
const sentOf = ({ code, description, ...values }: PackageValues) => ({
  ...values,
  code: code.trim() || null,
  description: description.trim() || null,
});

/** What blocks saving. An amount that is missing is missing, not mistyped. */
export function packageIssues(values: PackageValues): FieldIssue[] {
  const { error } = ServicePackageInput.safeParse(sentOf(values));
  return (error ? fieldIssues(error) : []).map((issue) =>
    (issue.path === 'priceCents' || issue.path === 'taxBp') && values[issue.path] === null
      ? { path: issue.path, rule: 'required' }
      : issue,
  );
}

export const packageInput = (values: PackageValues): ServicePackageInput => ServicePackageInput.parse(sentOf(values));

/** Only what differs. */
export function changedPackage(before: PackageValues, after: PackageValues): Partial<ServicePackageInput> {
  const input = packageInput(after);
  return Object.fromEntries(
    packageFields
      .filter((field) => flatPart(before, field) !== flatPart(after, field))
      .map((field) => [field, input[field]]),
  );
}
