import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { HistoryPage } from '#renderer/features/change/history-page.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/history');

export function HistoryRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const reads = useCan('change:read');
  if (!reads) return <NoPermission />;
  return (
    <HistoryPage search={search} onSearch={(next) => void navigate({ to: '/history', search: next, replace: true })} />
  );
}
