import { getRouteApi, Navigate, useNavigate } from '@tanstack/react-router';
import { PortalPage } from '#renderer/features/portal/portal-page.tsx';
import { useUser } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/portal');

export function PortalRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const user = useUser();
  // Staff see a client's account on his own page.
  if (user?.builtInRole !== 'client') return <Navigate to="/" replace />;
  return <PortalPage search={search} onSearch={(next) => void navigate({ to: '/portal', search: next })} />;
}
