import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

/** The person's own choices about screens, wherever he signs in. */
export const preferencesOptions = queryOptions({
  queryKey: ['preference', 'list'],
  queryFn: ({ signal }) => api.preference.list({}, { signal }),
});

/** Are letters alone keys? Yes, until the person says no. */
export function useLetterKeys(): boolean {
  return useQuery({ ...preferencesOptions, select: (all) => all['keys']?.['letters'] !== false }).data ?? true;
}

export async function setLetterKeys(letters: boolean): Promise<void> {
  const before = queryClient.getQueryData(preferencesOptions.queryKey);
  queryClient.setQueryData(preferencesOptions.queryKey, (all) => ({ ...all, keys: { letters } }));
  try {
    await api.preference.set({ name: 'keys', value: letters ? null : { letters } });
  } catch (error) {
    queryClient.setQueryData(preferencesOptions.queryKey, before);
    throw error;
  }
}
