import { IconBuilding, IconUser } from '@tabler/icons-react';
import type { ClientRow, ClientSort } from '#contract/client.ts';
import type { ListColumn } from '#renderer/components/data-grid.tsx';
import { Highlight } from '#renderer/components/highlight.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { whenColumn, wordsColumn } from '#renderer/components/list-columns.tsx';
import { ClientStatus } from '#renderer/features/client/client-status.tsx';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

type ClientColumn = ListColumn<ClientRow, ClientSort>;

/** All there are to choose from, in their usual order; `search` is marked in names and codes. */
export function clientColumns(t: Translate, formats: Formats, search: string): ClientColumn[] {
  return [
    {
      id: 'code',
      header: t('fields.code'),
      width: 104,
      sort: 'code',
      className: 'code',
      cell: (row) => <Highlight text={row.code} search={search} />,
      text: (row) => row.code,
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
      text: (row) => row.name,
      tooltip: (row) => `${row.name} (${t(`client.kind.${row.kind}`)})`,
    },
    wordsColumn({ id: 'kind', header: t('clientList.kind'), width: 96, start: 'hidden' }, (row) =>
      t(`client.kind.${row.kind}`),
    ),
    wordsColumn(
      {
        id: 'document',
        header: t('fields.document'),
        width: 136,
        // Masked where one's role may not read it.
        tooltip: ({ documentNumber }) =>
          documentNumber?.includes('•') ? t('record.reservedWhy') : (documentNumber ?? undefined),
      },
      (row) => row.documentNumber,
    ),
    wordsColumn({ id: 'phone', header: t('fields.phone'), width: 152 }, (row) => row.phone),
    wordsColumn({ id: 'email', header: t('fields.email'), width: 250, start: 'wide' }, (row) => row.email),
    wordsColumn({ id: 'city', header: t('fields.city'), width: 100, sort: 'city' }, (row) => row.city),
    whenColumn(
      { id: 'created', header: t('fields.createdAt'), width: 142, sort: 'createdAt', start: 'wide' },
      (row) => row.createdAt,
      formats,
    ),
    whenColumn(
      { id: 'updated', header: t('fields.updatedAt'), width: 130, sort: 'updatedAt' },
      (row) => row.updatedAt,
      formats,
    ),
    {
      id: 'status',
      header: t('fields.status'),
      width: 134,
      sort: 'status',
      cell: (row) => <ClientStatus status={row.status} />,
      text: (row) => t(`client.status.${row.status}`),
    },
  ];
}
