import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { roleName } from '#renderer/features/role/permission-words.ts';
import { roleListOptions } from '#renderer/features/role/role-queries.ts';
import { useCan } from '#renderer/lib/user-context.ts';

/** What the role with this number is called. */
export function useRoleLabel(): (number: number) => string {
  const { t } = useTranslation();
  const reads = useCan('role:read');
  const roles = useQuery({ ...roleListOptions, enabled: reads }).data;
  return (number) => {
    const role = roles?.find((each) => each.number === number);
    return role ? roleName(t, role) : t('record.number', { number });
  };
}
