import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { personaName } from '#contract/persona.ts';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { personaOptions } from '#renderer/features/persona/persona-queries.ts';
import { UserNewForm } from '#renderer/features/user/user-new-form.tsx';
import { lastUser } from '#renderer/features/user/user-search.ts';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/users/new');

export function UserNewRoute() {
  const { persona: personaId } = route.useSearch();
  const navigate = useNavigate();
  const goBack = useGoBack();
  const creates = useCan('user:create');
  const reads = useCan('persona:read');
  const chosen = useQuery({ ...personaOptions(personaId ?? ''), enabled: creates && reads && personaId !== undefined });
  const open = (id: string) => void navigate({ to: '/users/$id', params: { id }, replace: true });
  if (!creates) return <NoPermission />;
  // Once it is known, or cannot be: then it is a form for anybody.
  if (chosen.isLoading) return null;
  return (
    <UserNewForm
      key={chosen.data?.id}
      known={chosen.data ? { id: chosen.data.id, name: personaName(chosen.data) } : null}
      onCancel={() => goBack(() => void navigate({ to: '/users', search: lastUser.search, replace: true }))}
      onSaved={open}
      onOpenUser={open}
    />
  );
}
