import { IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Mail, MailDocument } from '#contract/mail.ts';
import { Icon } from '#renderer/components/icon.tsx';
import { mailListOptions } from '#renderer/features/mail/mail-queries.ts';
import { MailStatus } from '#renderer/features/mail/mail-status.tsx';
import { sentBefore } from '#renderer/features/mail/mail-when.ts';
import { type Formats, useFormats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/mail/sent-before.css';

/** The messages with an estimate, an invoice or a payment, newest first, for who may read them. */
function useDocumentMails(documentId: string | null): readonly Mail[] {
  const reads = useCan('mail:read');
  const options = mailListOptions({ ...(documentId !== null && { documentId }), page: 1, pageSize: 10 });
  return useQuery({ ...options, enabled: reads && documentId !== null }).data?.items ?? [];
}

function beforeText(t: Translate, formats: Formats, mail: Mail): string {
  const { to } = mail;
  if (mail.sentAt !== null) return t('mail.document.sentBefore', { to, when: formats.moment(mail.sentAt) });
  const unsure = (mail.closedFrom ?? mail.status) === 'uncertain';
  if (unsure) return t('mail.document.uncertainBefore', { to, when: formats.moment(mail.createdAt) });
  return t('mail.document.waitsBefore', { to });
}

/** In the dialog that sends a document: that it was sent already. Nothing of a statement, which is another one each day. */
export function SentBefore({ document }: { document: MailDocument }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const mail = sentBefore(useDocumentMails(document.template === 'statement' ? null : document.id));
  if (!mail) return null;
  return (
    <div className="notice" role="status">
      <Icon of={IconMail} />
      <span className="grow">{beforeText(t, formats, mail)}</span>
    </div>
  );
}

/** On the page of a document: when it was mailed, to whom, and how far each message came. */
export function DocumentMail({ documentId }: { documentId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const mails = useDocumentMails(documentId);
  if (mails.length === 0) return null;
  return (
    <section aria-label={t('mail.document.mails')}>
      <h2 className="sec">{t('mail.document.mails')}</h2>
      <ul className="mails-of">
        {mails.map((mail) => (
          <li key={mail.id}>
            <Link to="/mail/$id" params={{ id: mail.id }} className="link cut">
              {mail.to}
            </Link>
            <span className="mails-of-sub">
              <MailStatus mail={mail} />
              <span className="muted">{formats.recent(mail.sentAt ?? mail.createdAt)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
