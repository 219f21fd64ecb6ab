import { getRouteApi, useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { ServiceForm } from '#renderer/features/service/service-form.tsx';
import { ServiceLoad } from '#renderer/features/service/service-load.tsx';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/services/$id/edit');

export function ServiceEditRoute() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const { history } = useRouter();
  const goBack = useGoBack();
  const fromRecord = useRouterState({ select: (state) => state.location.state.fromRecord });
  const open = (serviceId: string) => void navigate({ to: '/services/$id', params: { id: serviceId }, replace: true });
  if (!useCan('service:update')) return <NoPermission />;
  return (
    <ServiceLoad key={id} id={id}>
      {(service) => (
        <ServiceForm
          service={service}
          onCancel={() => goBack(() => open(service.id))}
          // The record is the entry before: going there keeps it from standing twice in the history.
          onSaved={(saved) => (fromRecord ? history.back() : open(saved.id))}
        />
      )}
    </ServiceLoad>
  );
}
