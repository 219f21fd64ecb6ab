import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { PersonaDetail } from '#renderer/features/persona/persona-detail.tsx';
import { PersonaLoad } from '#renderer/features/persona/persona-load.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/personas/$id');

export function PersonaDetailRoute() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  if (!useCan('persona:read')) return <NoPermission />;
  return (
    <PersonaLoad key={id} id={id}>
      {(persona) => (
        <PersonaDetail
          persona={persona}
          onEdit={() =>
            void navigate({ to: '/personas/$id/edit', params: { id: persona.id }, state: { fromRecord: true } })
          }
          onGiveAccess={() => void navigate({ to: '/users/new', search: { persona: persona.id } })}
        />
      )}
    </PersonaLoad>
  );
}
