import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { clientOptions } from '#renderer/features/client/client-queries.ts';

/** The client whose page is open, once it is really there. The address may hold a code or a number: the record says its id. */
export function useOpenClientId(): string | undefined {
  const wanted = useRouterState({
    select: ({ matches }) => {
      const match = matches.find(({ routeId }) => routeId === '/clients/$id');
      return match && 'id' in match.params ? match.params.id : undefined;
    },
  });
  const id = useQuery({ ...clientOptions(wanted ?? ''), enabled: false, select: (client) => client.id }).data;
  return wanted && id;
}
