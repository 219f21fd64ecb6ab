import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { MailList } from '#renderer/features/mail/mail-list.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/mail');

export function MailListRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  if (!useCan('mail:read')) return <NoPermission />;
  return (
    <MailList
      search={search}
      onSearch={(next, replace = false) => void navigate({ to: '/mail', search: next, replace })}
      onOpen={(id) => void navigate({ to: '/mail/$id', params: { id } })}
      onNew={() => void navigate({ to: '/mail/new', search: {} })}
    />
  );
}
