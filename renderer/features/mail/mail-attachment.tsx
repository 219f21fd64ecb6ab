import { IconPaperclip } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mail } from '#contract/mail.ts';
import { Icon } from '#renderer/components/icon.tsx';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/mail/mail-attachment.css';

/** The PDF that goes with a message: the way to its document, for who may read it. */
export function MailAttachment({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  if (mail.attachment === null) return null;
  return (
    <section className="mail-part" aria-label={t('mail.attachment')}>
      <DocumentLink mail={mail}>
        <Icon of={IconPaperclip} />
        <span className="cut">{mail.attachment}</span>
      </DocumentLink>
    </section>
  );
}

function DocumentLink({ mail: { template, documentId, client }, children }: { mail: Mail; children: ReactNode }) {
  const rights = {
    invoice: useCan('invoice:read'),
    estimate: useCan('estimate:read'),
    receipt: useCan('payment:read'),
    statement: useCan('account:read'),
  };
  const use = { className: 'mail-file', children };
  const params = { id: documentId ?? '' };
  if (template === 'statement' && client && rights.statement)
    return <Link to="/clients/$id" params={{ id: client.id }} search={{ tab: 'account' }} {...use} />;
  if (documentId !== null && template === 'invoice' && rights.invoice)
    return <Link to="/invoices/$id" params={params} {...use} />;
  if (documentId !== null && template === 'estimate' && rights.estimate)
    return <Link to="/estimates/$id" params={params} {...use} />;
  if (documentId !== null && template === 'receipt' && rights.receipt)
    return <Link to="/payments/$id" params={params} {...use} />;
  return <span {...use} />;
}
