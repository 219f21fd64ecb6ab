import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Persona, PersonaListInput } from '#contract/persona.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

export const personaListOptions = (input: PersonaListInput) =>
  queryOptions({
    queryKey: ['persona', 'list', input],
    queryFn: ({ signal }) => api.persona.list(input, { signal }),
    placeholderData: keepPreviousData,
  });

export const personaCountsOptions = queryOptions({
  queryKey: ['persona', 'counts'],
  queryFn: ({ signal }) => api.persona.counts({}, { signal }),
});

/** By id or number. */
export const personaOptions = (id: string) =>
  queryOptions({
    queryKey: ['persona', 'get', id],
    queryFn: ({ signal }) => api.persona.get({ id }, { signal }),
  });

/** Puts an answer of a command where the screens read it, and marks the lists as stale without waiting for the event. */
export function adoptPersona(persona: Persona): void {
  queryClient.setQueryData(personaOptions(persona.id).queryKey, persona);
  // The same record may be on screen under its number.
  queryClient.setQueriesData<Persona>({ queryKey: ['persona', 'get'] }, (old) =>
    old?.id === persona.id ? persona : old,
  );
  void queryClient.invalidateQueries({ queryKey: ['persona', 'list'] });
  void queryClient.invalidateQueries({ queryKey: ['persona', 'counts'] });
}

/** The same human as this client. The client's record says so too. */
export async function linkPersona(personaId: string, clientId: string): Promise<Persona> {
  const persona = await api.persona.linkClient({ id: personaId, clientId });
  adoptPersona(persona);
  void queryClient.invalidateQueries({ queryKey: ['client'] });
  return persona;
}

export async function unlinkPersona(personaId: string): Promise<Persona> {
  const persona = await api.persona.unlinkClient({ id: personaId });
  adoptPersona(persona);
  void queryClient.invalidateQueries({ queryKey: ['client'] });
  return persona;
}
