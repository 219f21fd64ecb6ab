import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/components/icon.tsx';
import '#renderer/features/settings/settings-link.css';

/** At the foot of the side bar: looked for seldom, and always there. */
export function SettingsLink() {
  const { t } = useTranslation();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  return (
    <div className="nav nav-foot">
      <Link
        to="/settings"
        title={t('settings.title')}
        className={pathname.startsWith('/settings') ? 'on' : ''}
        activeOptions={{ exact: true, includeSearch: false }}
      >
        <Icon of={IconAdjustmentsHorizontal} />
        <span className="cut">{t('settings.title')}</span>
      </Link>
    </div>
  );
}
