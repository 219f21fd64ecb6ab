import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '#contract/permissions.ts';
import { Icon } from '#renderer/components/icon.tsx';
import { canText, groupNames, permissionGroups } from '#renderer/features/role/permission-words.ts';
import '#renderer/features/role/permission-list.css';

/** What somebody can do, in words; what he cannot is not there. */
export function PermissionList({ held }: { held: readonly Permission[] }) {
  const { t } = useTranslation();
  const groups = groupNames
    .map((group) => ({ group, held: permissionGroups[group].filter((permission) => held.includes(permission)) }))
    .filter((each) => each.held.length > 0);
  if (groups.length === 0) return <p>{t('account.canNothing')}</p>;
  return (
    <div className="permission-list">
      {groups.map(({ group, held: can }) => (
        <section key={group} aria-label={t(`permissions.groups.${group}`)}>
          <h3>{t(`permissions.groups.${group}`)}</h3>
          <ul>
            {can.map((permission) => (
              <li key={permission}>
                <Icon of={IconCheck} small />
                {canText(t, permission)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
