import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/components/icon.tsx';
import { programsOfOptions } from '#renderer/features/access/access-queries.ts';
import { useCan } from '#renderer/lib/user-context.ts';

/** More would hide the question they belong to. */
const most = 12;

/** The programs whose keys this user made: they stop with his account. Who may not read their names is told that there may be some. */
export function StoppingPrograms({ userId }: { userId: string }) {
  const { t } = useTranslation();
  const reads = useCan('user:deactivate');
  const query = useQuery({ ...programsOfOptions(userId), enabled: reads });
  const names = query.data;
  if (!names) return !reads || query.isError ? <p className="dialog-more">{t('users.stopsPerhaps')}</p> : null;
  if (names.length === 0) return null;
  const more = names.length - most;
  const shown = names.slice(0, most).join(', ') + (more > 0 ? ` ${t('users.stopsMore', { count: more })}` : '');
  return (
    <p className="notice warn">
      <Icon of={IconAlertTriangle} />
      <span>
        {t('users.stops', { count: names.length, names: shown })} {t('users.stopsBefore')}
      </span>
    </p>
  );
}
