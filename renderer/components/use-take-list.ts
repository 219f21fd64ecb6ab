import { useTranslation } from 'react-i18next';
import type { PageSize } from '#contract/page.ts';
import { usePrinting, usePrintKey } from '#renderer/components/print-rows.tsx';
import { takenMax, useTakeRows } from '#renderer/components/use-take-rows.ts';
import { useFormats } from '#renderer/lib/formats.ts';

type TakeRows<Row> = Parameters<typeof useTakeRows<Row>>[0];

interface TakeListUse<Row> extends Omit<TakeRows<Row>, 'fetchPage'> {
  fetchPage: (
    page: number,
    pageSize: PageSize,
    signal: AbortSignal,
  ) => Promise<{ items: readonly Row[]; total: number }>;
  total: number;
  /** The filters and the order, as the paper says them. */
  facts: readonly string[];
}

/** Copying and printing a list: what is selected, else the row with the focus, or the page in sight. */
export function useTakeList<Row>({ total, facts, fetchPage, ...use }: TakeListUse<Row>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const take = useTakeRows<Row>({
    ...use,
    // Both sides name the same sizes; only the type is wider here.
    fetchPage: (page, pageSize, signal) => fetchPage(page, pageSize as PageSize, signal),
  });
  const printing = usePrinting(take.atHandForPaper);

  async function print(): Promise<void> {
    if (use.selection.kind !== 'matching') return printing.print();
    const taken = await take.readMatching(t('list.printing'));
    if (taken) printing.print(taken.rows);
  }
  usePrintKey(() => void print());

  function factsOf(shown: number): string[] {
    const selected = use.selection.kind === 'matching' || use.selection.rows.size > 0;
    const howMany = t('list.printedOf', { shown: formats.count(shown), total: formats.count(total) });
    const most = selected && shown === takenMax ? t('list.printedMost', { shown: formats.count(shown) }) : howMany;
    return [...facts, most, formats.moment(Date.now())];
  }

  return {
    copy: take.copy,
    onCopy: take.onCopy,
    print: () => void print(),
    paper: printing.rows && { rows: printing.rows, facts: factsOf(printing.rows.length) },
  };
}
