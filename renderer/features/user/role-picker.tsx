import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Role } from '#contract/role.ts';
import { ChoiceCards } from '#renderer/components/choice-cards.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { canTextWithin, roleAbout, roleName } from '#renderer/features/role/permission-words.ts';
import { roleListOptions } from '#renderer/features/role/role-queries.ts';
import { roleChoices } from '#renderer/features/user/user-values.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { useCan, useUser } from '#renderer/lib/user-context.ts';
import '#renderer/features/user/user.css';

interface RolePickerProps {
  value: string;
  onChange: (value: string) => void;
  /** The role of an account that exists. */
  held?: number;
}

/** What a role may do, as one sentence. */
function abilities(t: Translate, { builtIn, permissions }: Role): string {
  if (builtIn === 'admin') return t('users.all');
  if (permissions.length === 0) return t('users.noneOfIt');
  return `${t('users.access')}: ${permissions.map((permission) => canTextWithin(t, permission)).join(', ')}.`;
}

/** The roles with what each is for; those that can do more than oneself are shown and cannot be given. */
export function RolePicker({ value, onChange, held }: RolePickerProps) {
  const { t } = useTranslation();
  const own = useUser()?.permissions ?? [];
  const reads = useCan('role:read');
  const query = useQuery({ ...roleListOptions, enabled: reads });
  if (!reads) return <p className="role-picker soft">{t('users.roleOnlyDefault')}</p>;
  if (query.isError && !query.data)
    return (
      <div className="role-picker">
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  const choices = roleChoices(query.data ?? [], own, held);
  const chosen = choices.find(({ role }) => String(role.number) === value)?.role;
  return (
    <div className="role-picker" aria-busy={query.isPending}>
      <ChoiceCards
        label={t('users.role')}
        hideLabel
        value={value}
        onChange={onChange}
        options={choices.map(({ role, higher }) => {
          const detail = higher ? t('users.roleHigher') : roleAbout(t, role);
          return {
            value: String(role.number),
            label: roleName(t, role),
            disabled: higher,
            ...(detail && { detail }),
          };
        })}
      />
      <p className="role-may" role="status">
        {chosen && abilities(t, chosen)}
      </p>
    </div>
  );
}
