import { IconHistory, IconHome, IconId, IconShieldCheck, IconUsers } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SideAccounts } from '#renderer/app/side-accounts.tsx';
import { SideMail } from '#renderer/app/side-mail.tsx';
import { UserMenu } from '#renderer/app/user-menu.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { Logo } from '#renderer/components/logo.tsx';
import { SettingsLink } from '#renderer/features/settings/settings-link.tsx';
import { StoreMark } from '#renderer/features/settings/store-mark.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

export function SideBar() {
  const { t } = useTranslation();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const readsFigures = useCan('dashboard:read');
  const readsClients = useCan('client:read');
  const readsPersonas = useCan('persona:read');
  const readsUsers = useCan('user:read');
  const readsRoles = useCan('role:read');
  const readsMail = useCan('mail:read');
  const readsChanges = useCan('change:read');
  return (
    <nav className="side" aria-label={t('shell.main')}>
      <div className="brand">
        <Logo />
        <StoreMark />
      </div>
      <div className="nav">
        {readsFigures && (
          <Link
            to="/"
            title={t('dashboard.title')}
            className={pathname === '/' ? 'on' : ''}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            <Icon of={IconHome} />
            <span className="cut">{t('dashboard.title')}</span>
          </Link>
        )}
        {(readsClients || readsPersonas || readsUsers || readsRoles) && <h2>{t('shell.directory')}</h2>}
        {readsClients && (
          <Link
            to="/clients"
            title={t('client.plural')}
            className={pathname.startsWith('/clients') ? 'on' : ''}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            <Icon of={IconUsers} />
            <span className="cut">{t('client.plural')}</span>
          </Link>
        )}
        {readsPersonas && (
          <Link
            to="/personas"
            title={t('persona.plural')}
            className={pathname.startsWith('/personas') ? 'on' : ''}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            <Icon of={IconId} />
            <span className="cut">{t('persona.plural')}</span>
          </Link>
        )}
        {(readsUsers || readsRoles) && (
          <Link
            to={readsUsers ? '/users' : '/roles'}
            title={t('peopleTabs.title')}
            className={pathname.startsWith('/users') || pathname.startsWith('/roles') ? 'on' : ''}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            <Icon of={IconShieldCheck} />
            <span className="cut">{t('peopleTabs.title')}</span>
          </Link>
        )}
        <SideAccounts />
        {(readsMail || readsChanges) && <h2>{t('shell.store')}</h2>}
        {readsMail && <SideMail />}
        {readsChanges && (
          <Link
            to="/history"
            title={t('change.title')}
            className={pathname.startsWith('/history') ? 'on' : ''}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            <Icon of={IconHistory} />
            <span className="cut">{t('change.title')}</span>
          </Link>
        )}
      </div>
      <SettingsLink />
      <div className="side-foot">
        <UserMenu />
      </div>
    </nav>
  );
}
