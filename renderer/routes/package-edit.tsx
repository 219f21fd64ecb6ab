import { getRouteApi, useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { PackageForm } from '#renderer/features/service-package/package-form.tsx';
import { PackageLoad } from '#renderer/features/service-package/package-load.tsx';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/packages/$id/edit');

export function PackageEditRoute() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const { history } = useRouter();
  const goBack = useGoBack();
  const fromRecord = useRouterState({ select: (state) => state.location.state.fromRecord });
  const open = (recordId: string) => void navigate({ to: '/packages/$id', params: { id: recordId }, replace: true });
  if (!useCan('servicePackage:update')) return <NoPermission />;
  return (
    <PackageLoad key={id} id={id}>
      {(record) => (
        <PackageForm
          record={record}
          onCancel={() => goBack(() => open(record.id))}
          // The record is the entry before: going there keeps it from standing twice in the history.
          onSaved={(saved) => (fromRecord ? history.back() : open(saved.id))}
        />
      )}
    </PackageLoad>
  );
}
