import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { useBilling } from '#renderer/features/billing/billing-queries.ts';
import { useNamedClient } from '#renderer/features/client/use-named-client.ts';
import { EstimateForm } from '#renderer/features/estimate/estimate-form.tsx';
import { lastEstimate } from '#renderer/features/estimate/estimate-search.ts';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/estimates/new');

export function EstimateNewRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const goBack = useGoBack();
  const billing = useBilling();
  const client = useNamedClient(search.client);
  if (!useCan('estimate:update')) return <NoPermission />;
  if (!billing || client === undefined) return <div className="bones" aria-busy="true" />;
  return (
    <EstimateForm
      estimate={null}
      client={client}
      billing={billing}
      onCancel={() => goBack(() => void navigate({ to: '/estimates', search: lastEstimate.search, replace: true }))}
      onSaved={({ id }) => void navigate({ to: '/estimates/$id', params: { id }, replace: true })}
    />
  );
}
