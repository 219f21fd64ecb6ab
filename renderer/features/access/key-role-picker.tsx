import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Role } from '#contract/role.ts';
import { ChoiceCards } from '#renderer/components/choice-cards.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { canTextWithin, roleAbout, roleName } from '#renderer/features/role/permission-words.ts';
import { roleListOptions } from '#renderer/features/role/role-queries.ts';
import { roleChoices } from '#renderer/features/user/user-values.ts';
import { useCan, useUser } from '#renderer/lib/user-context.ts';

interface KeyRolePickerProps {
  value: string;
  onChange: (value: string) => void;
}

/** The roles a key can have; those that can do more than oneself are shown and cannot be given. */
export function KeyRolePicker({ value, onChange }: KeyRolePickerProps) {
  const { t } = useTranslation();
  const own = useUser()?.permissions ?? [];
  const reads = useCan('role:read');
  const query = useQuery({ ...roleListOptions, enabled: reads });
  if (!reads) return <p className="access-role soft">{t('users.roleOnlyDefault')}</p>;
  if (query.isError && !query.data)
    return (
      <div className="access-role">
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  const choices = roleChoices(query.data ?? [], own, undefined);
  return (
    <div className="access-role" aria-busy={query.isPending}>
      <ChoiceCards
        label={t('users.role')}
        hideLabel
        value={value}
        onChange={onChange}
        options={choices.map(({ role, higher }) => {
          const about = role.builtIn === 'admin' ? t('access.keys.aboutAdministrator') : roleAbout(t, role);
          const detail = higher ? t('users.roleHigher') : about;
          return { value: String(role.number), label: roleName(t, role), disabled: higher, ...(detail && { detail }) };
        })}
      />
      {/* All of them in the same place, so that the dialog is as tall as the longest and never jumps. */}
      <div className="access-role-may" role="status">
        {choices.map(({ role }) => (
          <KeyMay key={role.id} role={role} chosen={String(role.number) === value} />
        ))}
      </div>
    </div>
  );
}

/** What a key of this role does. Not all that its role says: what asks for the password again is for people only. */
function KeyMay({ role: { builtIn, permissions }, chosen }: { role: Role; chosen: boolean }) {
  const { t } = useTranslation();
  const most = builtIn === 'admin';
  const can = permissions.map((permission) => canTextWithin(t, permission)).join(', ');
  return (
    <div className={chosen ? undefined : 'unseen'}>
      {most ? (
        <p className="notice warn">
          <Icon of={IconAlertTriangle} />
          <span>{t('access.keys.administrator')}</span>
        </p>
      ) : (
        <p>{permissions.length === 0 ? t('users.noneOfIt') : `${t('users.access')}: ${can}.`}</p>
      )}
    </div>
  );
}
