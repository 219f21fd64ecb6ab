import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { HistoryPage } from '#renderer/features/change/history-page.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/history');

export function HistoryRoute() {
  // What a search finds would tell what a mask hides: without the right there is none, from a link neither.
  const searches = useCan('private:read');
  const { q, ...rest } = route.useSearch();
  const search = searches && q !== undefined ? { ...rest, q } : rest;
  const navigate = useNavigate();
  const reads = useCan('change:read');
  if (!reads) return <NoPermission />;
  return (
    <HistoryPage search={search} onSearch={(next) => void navigate({ to: '/history', search: next, replace: true })} />
  );
}
