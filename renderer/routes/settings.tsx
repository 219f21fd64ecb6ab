import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { SettingsPage } from '#renderer/features/settings/settings-page.tsx';

const route = getRouteApi('/settings');

export function SettingsRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  return (
    <SettingsPage
      search={search}
      onSearch={(next, replace = false) => void navigate({ to: '/settings', search: next, replace })}
    />
  );
}
