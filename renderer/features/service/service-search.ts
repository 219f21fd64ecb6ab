import { z } from 'zod';
import { CalendarDate } from '#contract/fields.ts';
import { type ServiceListInput, ServiceStatus } from '#contract/service.ts';
import { PackageKind } from '#contract/service-package.ts';
import { listSearchFields, pageOfSearch } from '#renderer/lib/list-search.ts';

const RecordId = z.string().min(1).max(64).optional().catch(undefined);

/** The list's state in the address; it has one order. `dueBy`: only what can be invoiced by that day. */
export const ServiceSearch = z.object({
  q: listSearchFields.q,
  page: listSearchFields.page,
  size: listSearchFields.size,
  dueBy: CalendarDate.optional().catch(undefined),
  status: ServiceStatus.optional().catch(undefined),
  kind: PackageKind.optional().catch(undefined),
  client: RecordId,
  package: RecordId,
  from: CalendarDate.optional().catch(undefined),
  to: CalendarDate.optional().catch(undefined),
});
export type ServiceSearch = z.infer<typeof ServiceSearch>;

/** What narrows the list, as it is sent. */
export function serviceFilter({ q, dueBy, status, kind, client, package: packageId, from, to }: ServiceSearch) {
  const code = q?.trim().slice(0, 30);
  return {
    ...(code && { code }),
    ...(dueBy && { dueBy }),
    ...(status && { status }),
    ...(kind && { kind }),
    ...(client && { clientId: client }),
    ...(packageId && { packageId }),
    ...(from && { from }),
    ...(to && { to }),
  } satisfies ServiceListInput;
}

export function serviceListInput(search: ServiceSearch) {
  const { page, pageSize } = pageOfSearch(search);
  return { ...serviceFilter(search), page, pageSize } satisfies ServiceListInput;
}

/** A new one may be for a client, or of a package, already chosen. */
export const ServiceNewSearch = z.object({ client: RecordId, package: RecordId });
export type ServiceNewSearch = z.infer<typeof ServiceNewSearch>;

/** Where the person was in the list: a record's way back leads there, to the same row. Lives as long as the page. */
export const lastService: { search: ServiceSearch; rowId: string | undefined } = { search: {}, rowId: undefined };
