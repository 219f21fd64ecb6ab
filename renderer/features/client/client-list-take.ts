import { useTranslation } from 'react-i18next';
import type { ClientRow } from '#contract/client.ts';
import { useTakeList } from '#renderer/components/use-take-list.ts';
import type { listInput } from '#renderer/features/client/client-search.ts';
import { api } from '#renderer/lib/api.ts';

type TakeClientsUse = Omit<Parameters<typeof useTakeList<ClientRow>>[0], 'fetchPage' | 'facts'> & {
  input: ReturnType<typeof listInput>;
};

/** Copying and printing clients. */
export function useTakeClients({ input, ...use }: TakeClientsUse) {
  const { t } = useTranslation();
  return useTakeList<ClientRow>({
    ...use,
    fetchPage: (page, pageSize, signal) => api.client.list({ ...input, page, pageSize }, { signal }),
    facts: [
      t(`client.tabs.${input.status ?? 'all'}`),
      ...(input.search ? [`«${input.search}»`] : []),
      t(`client.sort.${input.sort}.${input.direction}`),
    ],
  });
}
