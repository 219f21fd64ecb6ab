import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { ClientForm } from '#renderer/features/client/client-form.tsx';
import type { ClientStart } from '#renderer/features/client/client-form-values.ts';
import { lastPlace } from '#renderer/features/client/client-search.ts';
import { placeOptions } from '#renderer/features/place/place-queries.ts';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useStore } from '#renderer/lib/store-context.ts';
import { useLasting } from '#renderer/lib/use-later.ts';
import { useCan } from '#renderer/lib/user-context.ts';

/** What the form starts with, once: the catalogue is waited for a moment only, because the country is a mere convenience. */
function useStart(): ClientStart | undefined {
  const name = useRouterState({ select: (state) => state.location.state.name });
  const code = useStore()?.country;
  const can = useCan('place:read');
  const countries = useQuery({ ...placeOptions('country', null, ''), enabled: can });
  const late = useLasting(true, 300);
  const [start, setStart] = useState<ClientStart>();
  if (!start && (!can || countries.isFetched || late)) {
    const country = countries.data?.find((place) => place.code === code);
    setStart({ name, country });
  }
  return start;
}

export function ClientNewRoute() {
  const navigate = useNavigate();
  const goBack = useGoBack();
  const creates = useCan('client:create');
  const start = useStart();
  const open = (id: string) => void navigate({ to: '/clients/$id', params: { id }, replace: true });
  if (!creates) return <NoPermission />;
  if (!start) return null;
  return (
    <ClientForm
      client={null}
      start={start}
      onCancel={() => goBack(() => void navigate({ to: '/clients', search: lastPlace.search, replace: true }))}
      onSaved={(saved) => open(saved.id)}
      onUse={open}
    />
  );
}
