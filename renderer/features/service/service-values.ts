import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { type Service, ServiceInput } from '#contract/service.ts';
import type { Picked } from '#renderer/components/record-picker.tsx';
import { flatPart } from '#renderer/lib/merge.ts';

/** As the form holds them: '' for nothing typed, null for nothing picked and no amount. */
export interface ServiceValues {
  client: Picked | null;
  package: Picked | null;
  startDate: string;
  priceCents: number | null;
  taxBp: number | null;
  notes: string;
}

/** What can still be changed of one that is sold. */
export const serviceFields = ['startDate', 'priceCents', 'taxBp', 'notes'] as const satisfies (keyof ServiceValues)[];
export type ServiceField = (typeof serviceFields)[number];

export const emptyService = (today: string): ServiceValues => ({
  client: null,
  package: null,
  startDate: today,
  priceCents: null,
  taxBp: null,
  notes: '',
});

export function serviceValues(service: Service): ServiceValues {
  const { client, startDate, priceCents, taxBp, notes } = service;
  return {
    client: { id: client.id, name: client.name },
    package: { id: service.package.id, name: service.package.name },
    startDate,
    priceCents,
    taxBp,
    notes: notes ?? '',
  };
}

/** As it is sent; what is wrong with it only the contract's rules say. */
const sentOf = (values: ServiceValues) => ({
  clientId: values.client?.id,
  packageId: values.package?.id,
  startDate: values.startDate,
  priceCents: values.priceCents,
  taxBp: values.taxBp,
  notes: values.notes.trim() || null,
});

const fieldOf: Record<string, keyof ServiceValues> = { clientId: 'client', packageId: 'package' };
/** The form's name of a field. */
export const servicePath = (path: string): string => fieldOf[path] ?? path;

/** What blocks saving. What is empty is missing, not mistyped. */
export function serviceIssues(values: ServiceValues): FieldIssue[] {
  const { error } = ServiceInput.safeParse(sentOf(values));
  const given = Object.fromEntries(Object.entries(sentOf(values)));
  return (error ? fieldIssues(error) : []).map(({ path, ...issue }) => {
    const empty = given[path] === null || given[path] === undefined || given[path] === '';
    return { path: servicePath(path), ...(empty ? { rule: 'required' } : issue) };
  });
}

export const serviceInput = (values: ServiceValues): ServiceInput => ServiceInput.parse(sentOf(values));

/** Only what differs. */
export function changedService(before: ServiceValues, after: ServiceValues) {
  const input = serviceInput(after);
  return Object.fromEntries(
    serviceFields
      .filter((field) => flatPart(before, field) !== flatPart(after, field))
      .map((field) => [field, input[field]]),
  ) as Partial<Pick<ServiceInput, ServiceField>>;
}
