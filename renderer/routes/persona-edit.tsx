import { getRouteApi, useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { PersonaForm } from '#renderer/features/persona/persona-form.tsx';
import { PersonaLoad } from '#renderer/features/persona/persona-load.tsx';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/personas/$id/edit');

export function PersonaEditRoute() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const { history } = useRouter();
  const goBack = useGoBack();
  const fromRecord = useRouterState({ select: (state) => state.location.state.fromRecord });
  const open = (personaId: string) => void navigate({ to: '/personas/$id', params: { id: personaId }, replace: true });
  if (!useCan('persona:update')) return <NoPermission />;
  return (
    <PersonaLoad key={id} id={id}>
      {(persona) => (
        <PersonaForm
          persona={persona}
          onCancel={() => goBack(() => open(persona.id))}
          // The record is the entry before: going there keeps it from standing twice in the history.
          onSaved={(saved) => (fromRecord ? history.back() : open(saved.id))}
          onOpen={open}
        />
      )}
    </PersonaLoad>
  );
}
