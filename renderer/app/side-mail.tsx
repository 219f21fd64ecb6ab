import { IconMail } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/components/icon.tsx';
import { useOutbox } from '#renderer/features/mail/outbox-band.tsx';
import { useFormats } from '#renderer/lib/formats.ts';

/** The way to mail, with how many wait, and that it is only a test. */
export function SideMail() {
  const { t } = useTranslation();
  const { count } = useFormats();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const outbox = useOutbox();
  const waiting = outbox?.waiting ?? 0;
  const says = t('mail.waitingBadge', { count: waiting, shown: count(waiting) });
  return (
    <Link
      to="/mail"
      title={waiting > 0 ? `${t('mail.title')}: ${says}` : t('mail.title')}
      className={pathname.startsWith('/mail') ? 'on' : ''}
      activeOptions={{ exact: true, includeSearch: false }}
    >
      <Icon of={IconMail} />
      <span className="cut">{t('mail.title')}</span>
      {outbox && outbox.testMode !== 'off' && <span className="waits test">{t('mail.testTag')}</span>}
      {waiting > 0 && (
        <span className="waits">
          <span aria-hidden="true">{count(waiting)}</span>
          <span className="sr">{says}</span>
        </span>
      )}
    </Link>
  );
}
