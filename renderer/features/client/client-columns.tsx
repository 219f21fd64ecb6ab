import { IconBuilding, IconUser } from '@tabler/icons-react';
import type { ClientRow, ClientSort } from '#contract/client.ts';
import type { Column } from '#renderer/components/data-grid.tsx';
import { Highlight } from '#renderer/components/highlight.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { ClientStatus } from '#renderer/features/client/client-status.tsx';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

const orDash = (value: string | null) => value ?? <span className="muted">–</span>;
const orNothing = (value: string | null) => value ?? undefined;

/** `search` is marked in the names. */
export function clientColumns(t: Translate, formats: Formats, search: string): Column<ClientRow, ClientSort>[] {
  return [
    {
      id: 'code',
      header: t('fields.code'),
      width: 104,
      sort: 'code',
      className: 'code',
      cell: (row) => <Highlight text={row.code} search={search} />,
      tooltip: (row) => row.code,
    },
    {
      id: 'name',
      header: t('client.one'),
      sort: 'name',
      pinned: true,
      cell: (row) => (
        <span className="nmw">
          <Icon of={row.kind === 'company' ? IconBuilding : IconUser} small />
          <span className="nm cut">
            <Highlight text={row.name} search={search} />
          </span>
        </span>
      ),
      tooltip: (row) => `${row.name} (${t(`client.kind.${row.kind}`)})`,
    },
    {
      id: 'document',
      header: t('fields.document'),
      width: 136,
      className: 'soft',
      cell: (row) => orDash(row.documentNumber),
      tooltip: (row) => orNothing(row.documentNumber),
    },
    {
      id: 'phone',
      header: t('fields.phone'),
      width: 152,
      className: 'soft',
      cell: (row) => orDash(row.phone),
      tooltip: (row) => orNothing(row.phone),
    },
    {
      id: 'email',
      header: t('fields.email'),
      width: 250,
      className: 'soft',
      wide: true,
      cell: (row) => orDash(row.email),
      tooltip: (row) => orNothing(row.email),
    },
    {
      id: 'city',
      header: t('fields.city'),
      width: 100,
      sort: 'city',
      className: 'soft',
      cell: (row) => orDash(row.city),
      tooltip: (row) => orNothing(row.city),
    },
    {
      id: 'created',
      header: t('fields.createdAt'),
      width: 142,
      sort: 'createdAt',
      className: 'soft',
      wide: true,
      cell: (row) => formats.recent(row.createdAt),
      tooltip: (row) => formats.moment(row.createdAt),
    },
    {
      id: 'updated',
      header: t('fields.updatedAt'),
      width: 130,
      sort: 'updatedAt',
      className: 'soft',
      cell: (row) => formats.recent(row.updatedAt),
      tooltip: (row) => formats.moment(row.updatedAt),
    },
    {
      id: 'status',
      header: t('fields.status'),
      width: 134,
      sort: 'status',
      cell: (row) => <ClientStatus status={row.status} />,
    },
  ];
}
