import { useTranslation } from 'react-i18next';
import type { ClientRow } from '#contract/client.ts';
import { usePrinting, usePrintKey } from '#renderer/components/print-rows.tsx';
import { takenMax, useTakeRows } from '#renderer/components/use-take-rows.ts';
import type { listInput } from '#renderer/features/client/client-search.ts';
import { api } from '#renderer/lib/api.ts';
import { useFormats } from '#renderer/lib/formats.ts';

type TakeRows = Parameters<typeof useTakeRows<ClientRow>>[0];

interface TakeClientsUse extends Omit<TakeRows, 'fetchPage'> {
  input: ReturnType<typeof listInput>;
  total: number;
}

/** Copying and printing clients: what is selected, else the row with the focus, or the page in sight. */
export function useTakeClients({ input, total, ...use }: TakeClientsUse) {
  const { t } = useTranslation();
  const formats = useFormats();
  const take = useTakeRows<ClientRow>({
    ...use,
    fetchPage: (page, pageSize, signal) =>
      // Both sides name the same sizes; only the type is wider here.
      api.client.list({ ...input, page, pageSize: pageSize as 100 }, { signal }),
  });
  const printing = usePrinting(take.atHandForPaper);

  async function print(): Promise<void> {
    if (use.selection.kind !== 'matching') return printing.print();
    const taken = await take.readMatching(t('list.printing'));
    if (taken) printing.print(taken.rows);
  }
  usePrintKey(() => void print());

  function facts(shown: number): string[] {
    const selected = use.selection.kind === 'matching' || use.selection.rows.size > 0;
    const howMany = t('list.printedOf', { shown: formats.count(shown), total: formats.count(total) });
    const most = selected && shown === takenMax ? t('list.printedMost', { shown: formats.count(shown) }) : howMany;
    return [
      t(`client.tabs.${input.status ?? 'all'}`),
      ...(input.search ? [`«${input.search}»`] : []),
      t(`client.sort.${input.sort}.${input.direction}`),
      most,
      formats.moment(Date.now()),
    ];
  }

  return {
    copy: take.copy,
    onCopy: take.onCopy,
    print: () => void print(),
    paper: printing.rows && { rows: printing.rows, facts: facts(printing.rows.length) },
  };
}
