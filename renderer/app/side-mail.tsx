import { IconMail } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/components/icon.tsx';
import { useOutbox } from '#renderer/features/mail/outbox-band.tsx';
import { useFormats } from '#renderer/lib/formats.ts';

/** The way to mail, with how many wait, how many did not go out, and that it is only a test. */
export function SideMail() {
  const { t } = useTranslation();
  const { count } = useFormats();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const outbox = useOutbox();
  const { waiting = 0, troubled = 0 } = outbox ?? {};
  const badges = [
    ...(waiting > 0
      ? [{ kind: '', of: waiting, says: t('mail.waitingBadge', { count: waiting, shown: count(waiting) }) }]
      : []),
    ...(troubled > 0
      ? [
          {
            kind: ' bad',
            of: troubled,
            says: t('mailWrite.troubledBadge', { count: troubled, shown: count(troubled) }),
          },
        ]
      : []),
  ];
  return (
    <Link
      to="/mail"
      title={[t('mail.title'), badges.map(({ says }) => says).join(', ')].filter(Boolean).join(': ')}
      className={pathname.startsWith('/mail') ? 'on' : ''}
      activeOptions={{ exact: true, includeSearch: false }}
    >
      <Icon of={IconMail} />
      <span className="cut">{t('mail.title')}</span>
      {outbox && outbox.testMode !== 'off' && <span className="waits test">{t('mail.testTag')}</span>}
      {badges.map(({ kind, of, says }) => (
        <span key={kind} className={`waits${kind}`}>
          <span aria-hidden="true">{count(of)}</span>
          <span className="sr">{says}</span>
        </span>
      ))}
    </Link>
  );
}
