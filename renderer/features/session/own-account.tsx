import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedInUser } from '#contract/user.ts';
import { OwnSessions } from '#renderer/features/session/own-sessions.tsx';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/components/form-page.css';
import '#renderer/features/session/own-account.css';

/** Who one is here, what one can do (`can`), and where one is signed in. */
export function OwnAccount({ user, can }: { user: SignedInUser; can: ReactNode }) {
  const { t } = useTranslation();
  const hasRecovery = useCan('recovery:create');
  useDocumentTitle(t('account.title'));
  return (
    <>
      <div className="head">
        <h1>{t('account.title')}</h1>
      </div>
      <div className="scroll own-account">
        <section className="fs" aria-label={t('account.who')}>
          <h2>{t('account.who')}</h2>
          <dl>
            <Fact label={t('account.name')}>{user.displayName}</Fact>
            <Fact label={t('account.email')}>{user.email}</Fact>
            <Fact label={t('account.role')}>{user.builtInRole ? t(`roles.${user.builtInRole}`) : user.roleName}</Fact>
            <Fact label={t('account.password')}>
              <Link to="/password" className="link">
                {t('account.changePassword')}
              </Link>
            </Fact>
            {hasRecovery && (
              <Fact label={t('account.recovery')}>
                <Link to="/settings" search={{ tab: 'security' }} className="link">
                  {t('account.recoverySee')}
                </Link>
              </Fact>
            )}
          </dl>
        </section>
        <section className="fs" aria-label={t('account.sessions')}>
          <h2>
            {t('account.sessions')}
            <small>{t('account.sessionsNote')}</small>
          </h2>
          <OwnSessions />
        </section>
        <section className="fs" aria-label={t('account.can')}>
          <h2>
            {t('account.can')}
            <small>{t('account.canNote')}</small>
          </h2>
          {can}
        </section>
      </div>
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
