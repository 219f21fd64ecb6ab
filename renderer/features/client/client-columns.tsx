import { IconBuilding, IconUser } from '@tabler/icons-react';
import type { ClientRow, ClientSort } from '#contract/client.ts';
import type { ListColumn } from '#renderer/components/data-grid.tsx';
import { Highlight } from '#renderer/components/highlight.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { whenColumn, wordsColumn } from '#renderer/components/list-columns.tsx';
import { foundElsewhere } from '#renderer/features/client/client-found.ts';
import { ClientStatus } from '#renderer/features/client/client-status.tsx';
import type { TextSize } from '#renderer/lib/display.ts';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

type ClientColumn = ListColumn<ClientRow, ClientSort>;

interface Marks {
  /** Marked where it stands. */
  readonly search: string;
  /** Ids of the columns in sight: what matched elsewhere is told beside the name. */
  readonly shown: readonly string[];
}

interface ColumnsUse extends Marks {
  /** The larger the letters, the fewer columns there are room for. */
  readonly letters: TextSize;
}

/** All there are to choose from, in their usual order. */
export function clientColumns(t: Translate, formats: Formats, { search, shown, letters }: ColumnsUse): ClientColumn[] {
  return [
    {
      id: 'code',
      header: t('fields.code'),
      width: 94,
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
      cell: (row) => <NameCell row={row} search={search} shown={shown} />,
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
    wordsColumn({ id: 'phone', header: t('fields.phone'), width: 144 }, (row) => row.phone),
    wordsColumn(
      { id: 'email', header: t('fields.email'), width: 230, wideWidth: 300, start: 'wide' },
      (row) => row.email,
    ),
    wordsColumn(
      {
        id: 'city',
        header: t('fields.city'),
        width: 110,
        wideWidth: 160,
        sort: 'city',
        start: letters === '130' ? 'wide' : undefined,
      },
      (row) => row.city,
    ),
    wordsColumn({ id: 'tags', header: t('clientList.tags'), width: 180, start: 'hidden' }, (row) =>
      row.tags.length > 0 ? row.tags.join(', ') : null,
    ),
    whenColumn(
      {
        id: 'created',
        header: t('fields.createdAt'),
        width: 142,
        sort: 'createdAt',
        start: letters === '130' ? 'hidden' : 'wide',
      },
      (row) => row.createdAt,
      formats,
    ),
    whenColumn(
      {
        id: 'updated',
        header: t('fields.updatedAt'),
        width: 118,
        sort: 'updatedAt',
        start: letters === '100' ? undefined : 'wide',
      },
      (row) => row.updatedAt,
      formats,
    ),
    {
      id: 'status',
      header: t('fields.status'),
      width: 136,
      sort: 'status',
      cell: (row) => <ClientStatus status={row.status} />,
      text: (row) => t(`client.status.${row.status}`),
    },
  ];
}

function NameCell({ row, search, shown }: Marks & { row: ClientRow }) {
  const found = search === '' ? undefined : foundElsewhere(row, search, shown);
  return (
    <span className="nmw">
      <Icon of={row.kind === 'company' ? IconBuilding : IconUser} small />
      <span className="nm cut">
        <Highlight text={row.name} search={search} />
      </span>
      {found && (
        <span className="found cut" title={found}>
          <Highlight text={found} search={search} />
        </span>
      )}
    </span>
  );
}
