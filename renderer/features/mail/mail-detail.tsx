import { IconMail } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mail } from '#contract/mail.ts';
import { Copyable } from '#renderer/components/copyable.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { Pairs, RecordBody, RecordHead } from '#renderer/components/record-page.tsx';
import { RecordHistory } from '#renderer/features/change/record-history.tsx';
import { MailActions } from '#renderer/features/mail/mail-actions.tsx';
import { MailAttachment } from '#renderer/features/mail/mail-attachment.tsx';
import { MailPath } from '#renderer/features/mail/mail-load.tsx';
import { ServerAnswer } from '#renderer/features/mail/mail-problem.tsx';
import { MailStatus } from '#renderer/features/mail/mail-status.tsx';
import { MailTrouble } from '#renderer/features/mail/mail-trouble.tsx';
import { hasSecret, possibleActs } from '#renderer/features/mail/mail-values.ts';
import { whenText } from '#renderer/features/mail/mail-when.ts';
import { OutboxBand, useOutbox } from '#renderer/features/mail/outbox-band.tsx';
import { useMailActs } from '#renderer/features/mail/use-mail-acts.tsx';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/mail/mail.css';

interface MailDetailProps {
  mail: Mail;
  onEdit: () => void;
  onCopy: () => void;
}

/** One message: what it says, to whom, and how far it came. */
export function MailDetail({ mail, onEdit, onCopy }: MailDetailProps) {
  const { t } = useTranslation();
  const writes = useCan('mail:send');
  const acts = useMailActs(mail);
  const possible = possibleActs(mail);
  useDocumentTitle(mail.subject);
  useHotkeys({
    ...(writes && possible.correct && { F2: onEdit }),
    ...(writes && possible.cancel && { Delete: acts.cancel }),
  });
  return (
    <>
      <MailPath current={t('mail.number', { number: mail.number })} />
      <RecordHead
        name={mail.subject}
        initials={<Icon of={IconMail} />}
        sub={
          <>
            <span className="code">{t('mail.number', { number: mail.number })}</span>
            <MailStatus mail={mail} pill />
          </>
        }
        actions={writes && <MailActions mail={mail} acts={acts} onEdit={onEdit} onCopy={onCopy} />}
      />
      {acts.error && <FailureNotice error={acts.error} />}
      <OutboxBand />
      <Facts mail={mail} />
      <RecordBody
        label={t('mail.summary')}
        railLabel={t('mail.aside')}
        rail={
          <>
            <Stamps mail={mail} />
            <RecordHistory noun="mail" id={mail.id} />
          </>
        }
      >
        <Words mail={mail} />
      </RecordBody>
      {acts.dialog}
    </>
  );
}

function Facts({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readsClients = useCan('client:read');
  const readsUsers = useCan('user:read');
  const { client, user } = mail;
  const outbox = useOutbox();
  const clientName = client && `${client.name} · ${client.code}`;
  const facts = [
    [t('mail.to'), <Copyable key="to" label={t('mail.to')} value={mail.to} />],
    [t('mail.name'), mail.name !== (client ?? user)?.name && mail.name],
    [
      t('mail.client'),
      client && readsClients ? (
        <Link key="client" to="/clients/$id" params={{ id: client.id }} className="link">
          {clientName}
        </Link>
      ) : (
        clientName
      ),
    ],
    [
      t('mail.user'),
      user && readsUsers ? (
        <Link key="user" to="/users/$id" params={{ id: user.id }} className="link">
          {user.name}
        </Link>
      ) : (
        user?.name
      ),
    ],
    [t(mail.sentAt === null ? 'mail.nextAttempt' : 'mail.sentAt'), whenText(t, formats, mail, outbox)],
    [t('mail.attempts'), mail.attempts > 0 && formats.count(mail.attempts)],
  ] as const;
  return (
    <dl className="facts doc-facts">
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="cut">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** The message as it is read; a secret in it is dots. */
function Words({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const parts = mail.message.split('{secret}');
  return (
    <div className="mail-main">
      <MailTrouble mail={mail} />
      <section aria-label={t('mail.message')}>
        <p className="mail-text">
          {parts.map((part, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text, never sorted
            <Fragment key={at}>
              {at > 0 && <span className="mail-secret">••••••</span>}
              {part}
            </Fragment>
          ))}
        </p>
        {hasSecret(mail) && <p className="muted small">{t('mail.secretNote')}</p>}
      </section>
      <MailAttachment mail={mail} />
    </div>
  );
}

function Stamps({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const template = mail.template && t(`mailSettings.templates.${mail.template}`);
  const delivered = mail.status === 'sent' ? mail.answer : null;
  return (
    <section>
      <h2 className="sec">{t('record.title')}</h2>
      <Pairs
        narrow
        pairs={[
          [t('mail.columns.created'), moment(mail.createdAt)],
          ...(mail.createdBy ? ([[t('mail.createdBy'), mail.createdBy.name]] as [string, string][]) : []),
          ...(mail.sentAt === null ? [] : ([[t('mail.sentAt'), moment(mail.sentAt)]] as [string, string][])),
          ...(template ? ([[t('mail.template'), template]] as [string, string][]) : []),
          [t('mail.messageId'), <Copyable key="id" label={t('mail.messageId')} value={mail.messageId} />],
        ]}
      />
      <ServerAnswer answer={delivered} />
    </section>
  );
}
