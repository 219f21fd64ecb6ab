import { getRouteApi, useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { useBilling } from '#renderer/features/billing/billing-queries.ts';
import { EstimateForm } from '#renderer/features/estimate/estimate-form.tsx';
import { EstimateLoad } from '#renderer/features/estimate/estimate-load.tsx';
import { DraftOnly } from '#renderer/features/sale/draft-only.tsx';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/estimates/$id/edit');

export function EstimateEditRoute() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const { history } = useRouter();
  const goBack = useGoBack();
  const billing = useBilling();
  const fromRecord = useRouterState({ select: (state) => state.location.state.fromRecord });
  const open = (estimateId: string) =>
    void navigate({ to: '/estimates/$id', params: { id: estimateId }, replace: true });
  if (!useCan('estimate:update')) return <NoPermission />;
  if (!billing) return <div className="bones" aria-busy="true" />;
  return (
    <EstimateLoad key={id} id={id}>
      {(estimate) => (
        <DraftOnly isDraft={estimate.status === 'draft'} onOther={() => open(estimate.id)}>
          <EstimateForm
            estimate={estimate}
            billing={billing}
            onCancel={() => goBack(() => open(estimate.id))}
            // The record is the entry before: going there keeps it from standing twice in the history.
            onSaved={(saved) => (fromRecord ? history.back() : open(saved.id))}
          />
        </DraftOnly>
      )}
    </EstimateLoad>
  );
}
