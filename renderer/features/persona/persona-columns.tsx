import { IconLogin2, IconUser } from '@tabler/icons-react';
import type { PersonaRow, PersonaSort } from '#contract/persona.ts';
import type { ListColumn } from '#renderer/components/data-grid.tsx';
import { Highlight } from '#renderer/components/highlight.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { whenColumn, wordsColumn } from '#renderer/components/list-columns.tsx';
import { Reserved } from '#renderer/components/reserved.tsx';
import { PersonaStatus } from '#renderer/features/persona/persona-status.tsx';
import { genderText } from '#renderer/features/persona/persona-values.ts';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

function alsoText(t: Translate, { isUser, isClient }: PersonaRow): string | null {
  if (isUser && isClient) return t('persona.also.both');
  if (isUser) return t('persona.also.user');
  return isClient ? t('persona.also.client') : null;
}

function Also({ row, t }: { row: PersonaRow; t: Translate }) {
  if (!row.isUser && !row.isClient) return <span className="muted">–</span>;
  return (
    <span className="also">
      {row.isUser && (
        <span>
          <Icon of={IconLogin2} small />
          {t('persona.also.user')}
        </span>
      )}
      {row.isClient && (
        <span>
          <Icon of={IconUser} small />
          {t('persona.also.client')}
        </span>
      )}
    </span>
  );
}

/** All there are to choose from, in their usual order; `search` is marked in names. */
export function personaColumns(t: Translate, formats: Formats, search: string): ListColumn<PersonaRow, PersonaSort>[] {
  return [
    {
      id: 'number',
      header: t('persona.columns.number'),
      width: 84,
      sort: 'number',
      start: 'wide',
      className: 'code',
      cell: (row) => formats.count(row.number),
      text: (row) => String(row.number),
    },
    {
      id: 'name',
      header: t('persona.one'),
      sort: 'name',
      pinned: true,
      cell: (row) => (
        <span className="nmw">
          <span className="nm cut">
            <Highlight text={row.name} search={search} />
          </span>
        </span>
      ),
      text: (row) => row.name,
      tooltip: (row) => row.name,
    },
    wordsColumn(
      {
        id: 'birthDate',
        header: t('fields.birthDate'),
        width: 150,
        cell: (row) => (row.birthDate ? formats.date(row.birthDate) : <Reserved />),
        tooltip: () => undefined,
      },
      (row) => (row.birthDate ? formats.date(row.birthDate) : t('record.reserved')),
    ),
    wordsColumn({ id: 'gender', header: t('fields.gender'), width: 110 }, (row) => genderText(t, row.gender)),
    wordsColumn(
      { id: 'also', header: t('persona.columns.also'), width: 180, cell: (row) => <Also row={row} t={t} /> },
      (row) => alsoText(t, row),
    ),
    whenColumn(
      { id: 'created', header: t('persona.columns.createdAt'), width: 142, sort: 'createdAt', start: 'wide' },
      (row) => row.createdAt,
      formats,
    ),
    whenColumn(
      { id: 'updated', header: t('persona.columns.updatedAt'), width: 130, sort: 'updatedAt' },
      (row) => row.updatedAt,
      formats,
    ),
    {
      id: 'status',
      header: t('fields.status'),
      width: 110,
      cell: (row) => <PersonaStatus active={row.active} />,
      text: (row) => t(`persona.status.${row.active ? 'active' : 'inactive'}`),
    },
  ];
}
