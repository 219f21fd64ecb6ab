import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/components/icon.tsx';
import { takeCodeReminder } from '#renderer/features/recovery/recovery-kept.ts';
import { postNotice } from '#renderer/lib/list-notices.ts';
import { useUser } from '#renderer/lib/user-context.ts';
import '#renderer/features/settings/settings-link.css';

/** At the foot of the side bar: looked for seldom, and always there. */
export function SettingsLink() {
  const { t } = useTranslation();
  useCodeReminder();
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

/** Once, where the work begins: the code was shown, and nobody said that it was kept. */
function useCodeReminder(): void {
  const { t } = useTranslation();
  const userId = useUser()?.id;
  useEffect(() => {
    // A moment later: whose notice it is, is told to the rest when the page stands.
    const timer = setTimeout(() => {
      if (userId && takeCodeReminder(userId))
        postNotice({ list: 'client', tone: 'warn', text: t('recovery.unkeptNotice') });
    });
    return () => clearTimeout(timer);
  }, [userId, t]);
}
