import type { Mail } from '#contract/mail.ts';
import type { ListColumn } from '#renderer/components/data-grid.tsx';
import { Highlight } from '#renderer/components/highlight.tsx';
import { whenColumn, wordsColumn } from '#renderer/components/list-columns.tsx';
import { MailStatus, statusWord } from '#renderer/features/mail/mail-status.tsx';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

interface ColumnsUse {
  t: Translate;
  formats: Formats;
  /** Marked in subjects and addresses. */
  search: string;
}

/** When it went out, or when it is tried next; that it was a test only the status tells. */
function whenOut(t: Translate, formats: Formats, mail: Mail): string | null {
  if (mail.sentAt !== null) return formats.recent(mail.sentAt);
  if (mail.nextAttemptAt === null) return null;
  const soon = mail.nextAttemptAt <= Date.now();
  return soon ? t('mail.soon') : t('mail.nextAt', { when: formats.recent(mail.nextAttemptAt) });
}

/** All there are to choose from, in their usual order. */
export function mailColumns({ t, formats, search }: ColumnsUse): ListColumn<Mail, 'date' | 'name'>[] {
  return [
    {
      id: 'status',
      header: t('fields.status'),
      width: 130,
      cell: (row) => <MailStatus mail={row} />,
      text: (row) => statusWord(t, row),
    },
    wordsColumn(
      {
        id: 'to',
        header: t('mail.columns.to'),
        width: 184,
        wideWidth: 300,
        className: '',
        cell: (row) => <Highlight text={row.to} search={search} />,
      },
      (row) => row.to,
    ),
    {
      id: 'subject',
      header: t('mail.columns.subject'),
      pinned: true,
      cell: (row) => (
        <span className="nm">
          <Highlight text={row.subject} search={search} />
        </span>
      ),
      text: (row) => row.subject,
      tooltip: (row) => row.subject,
    },
    wordsColumn(
      { id: 'whose', header: t('mail.columns.whose'), width: 140, wideWidth: 260 },
      (row) => row.client?.name ?? row.user?.name ?? row.name,
    ),
    whenColumn({ id: 'created', header: t('mail.columns.created'), width: 136 }, (row) => row.createdAt, formats),
    wordsColumn({ id: 'out', header: t('mail.columns.out'), width: 184 }, (row) => whenOut(t, formats, row)),
  ];
}
