import { useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { ClientForm } from '#renderer/features/client/client-form.tsx';
import { lastPlace } from '#renderer/features/client/client-search.ts';
import { useCan } from '#renderer/lib/user-context.ts';

export function ClientNewRoute() {
  const navigate = useNavigate();
  const creates = useCan('client:create');
  const open = (id: string, replace: boolean) => void navigate({ to: '/clients/$id', params: { id }, replace });
  if (!creates) return <NoPermission />;
  return (
    <ClientForm
      client={null}
      onCancel={() => void navigate({ to: '/clients', search: lastPlace.search })}
      onSaved={(saved) => {
        lastPlace.rowId = saved.id;
        open(saved.id, true);
      }}
      onUse={(id) => open(id, false)}
    />
  );
}
