import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/role/people-tabs.css';

/** Users and roles are two pages of one place; who may see only one of them needs no way to the other. */
export function PeopleTabs({ current }: { current: 'users' | 'roles' }) {
  const { t } = useTranslation();
  const readsUsers = useCan('user:read');
  const readsRoles = useCan('role:read');
  if (!readsUsers || !readsRoles) return null;
  return (
    <nav className="tabs people-tabs" aria-label={t('peopleTabs.label')}>
      <Link to="/users" aria-current={current === 'users' ? 'page' : undefined}>
        {t('peopleTabs.users')}
      </Link>
      <Link to="/roles" aria-current={current === 'roles' ? 'page' : undefined}>
        {t('peopleTabs.roles')}
      </Link>
    </nav>
  );
}
