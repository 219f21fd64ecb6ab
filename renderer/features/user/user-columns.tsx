import type { UserRow, UserSort } from '#contract/user.ts';
import type { ListColumn } from '#renderer/components/data-grid.tsx';
import { Highlight } from '#renderer/components/highlight.tsx';
import { whenColumn, wordsColumn } from '#renderer/components/list-columns.tsx';
import { UserState, userState } from '#renderer/features/user/user-state.tsx';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

interface ColumnsUse {
  t: Translate;
  formats: Formats;
  /** Marked in names and e-mails. */
  search: string;
  /** The caller's own row says so. */
  ownId: string | undefined;
}

const roleText = (t: Translate, row: UserRow) => (row.builtInRole ? t(`roles.${row.builtInRole}`) : row.roleName);

/** All there are to choose from, in their usual order. */
export function userColumns({ t, formats, search, ownId }: ColumnsUse): ListColumn<UserRow, UserSort>[] {
  return [
    {
      id: 'name',
      header: t('users.one'),
      sort: 'name',
      pinned: true,
      cell: (row) => (
        <span className="nmw">
          <span className="nm cut">
            <Highlight text={row.displayName} search={search} />
          </span>
          {row.id === ownId && <span className="tag own-tag">{t('users.you')}</span>}
        </span>
      ),
      text: (row) => row.displayName,
      tooltip: (row) => row.displayName,
    },
    wordsColumn(
      {
        id: 'email',
        header: t('users.email'),
        width: 220,
        sort: 'email',
        cell: (row) => <Highlight text={row.email} search={search} />,
      },
      (row) => row.email,
    ),
    wordsColumn(
      { id: 'person', header: t('users.columns.person'), width: 180 },
      (row) => row.personaName ?? row.clientName,
    ),
    wordsColumn({ id: 'role', header: t('users.columns.role'), width: 120, sort: 'role' }, (row) => roleText(t, row)),
    {
      id: 'state',
      header: t('users.columns.state'),
      width: 156,
      cell: (row) => <UserState user={row} />,
      text: (row) => t(`users.state.${userState(row)}`),
    },
    whenColumn(
      { id: 'created', header: t('users.columns.createdAt'), width: 142, sort: 'createdAt', start: 'wide' },
      (row) => row.createdAt,
      formats,
    ),
    whenColumn({ id: 'updated', header: t('users.columns.updatedAt'), width: 122 }, (row) => row.updatedAt, formats),
  ];
}
