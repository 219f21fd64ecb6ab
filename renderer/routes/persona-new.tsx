import { useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { PersonaForm } from '#renderer/features/persona/persona-form.tsx';
import { lastPersona } from '#renderer/features/persona/persona-search.ts';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useCan } from '#renderer/lib/user-context.ts';

export function PersonaNewRoute() {
  const navigate = useNavigate();
  const goBack = useGoBack();
  const open = (id: string) => void navigate({ to: '/personas/$id', params: { id }, replace: true });
  if (!useCan('persona:create')) return <NoPermission />;
  return (
    <PersonaForm
      persona={null}
      onCancel={() => goBack(() => void navigate({ to: '/personas', search: lastPersona.search, replace: true }))}
      onSaved={({ id }) => open(id)}
      onOpen={open}
    />
  );
}
