import { type ReactNode, useEffect } from 'react';
import { useOpenClientId } from '#renderer/features/recent/open-client.ts';
import { recentOptions } from '#renderer/features/recent/recent-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

async function note(id: string): Promise<void> {
  try {
    await api.recent.note({ noun: 'client', id });
    await queryClient.prefetchQuery(recentOptions);
  } catch {
    // A convenience: the page is there whether or not it is remembered.
  }
}

/** Notes the clients whose pages are opened, for the palette to offer. */
export function NoteRecent(): ReactNode {
  const id = useOpenClientId();
  useEffect(() => {
    if (id) void note(id);
  }, [id]);
  return null;
}
