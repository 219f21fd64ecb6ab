import { IconAlertTriangle, IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mail } from '#contract/mail.ts';
import { Icon } from '#renderer/components/icon.tsx';
import { ServerAnswer } from '#renderer/features/mail/mail-problem.tsx';
import { useOutbox } from '#renderer/features/mail/outbox-band.tsx';
import type { Translate } from '#renderer/lib/i18n.ts';

/** Why it is where it is, in words; what was closed keeps the reason it had. */
function reasonOf(t: Translate, { status, closedFrom, problem, attachment }: Mail): string | null {
  if ((closedFrom ?? status) === 'uncertain') return t('mail.uncertainNote');
  if (problem === 'voided' && attachment) return t('mail.voidedNote', { document: attachment.replace(/\.pdf$/, '') });
  return problem && t(`mailProblems.${problem}`);
}

/** Where it really went, and why it is not where it should be. */
export function MailTrouble({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const { status, closedFrom, problem, divertedTo } = mail;
  const outbox = useOutbox();
  // The band above has said it of all that wait.
  const known = status === 'queued' && outbox?.problem === problem;
  const reason = status === 'sent' || known ? null : reasonOf(t, mail);
  const isFile = divertedTo !== null && !divertedTo.includes('@');
  return (
    <>
      {divertedTo !== null && (
        <div className="notice warn">
          <Icon of={IconFlask} />
          <span className="grow">
            {isFile ? t('mail.divertedFile', { file: divertedTo }) : t('mail.divertedAddress', { address: divertedTo })}
          </span>
        </div>
      )}
      {reason && (
        <div className={status === 'failed' ? 'notice bad' : closedFrom === null ? 'notice warn' : 'notice'}>
          <Icon of={IconAlertTriangle} />
          <div className="grow">
            <p>
              {closedFrom !== null && t('mail.closedNote')} {reason}
            </p>
            <ServerAnswer answer={mail.answer} />
          </div>
        </div>
      )}
    </>
  );
}
