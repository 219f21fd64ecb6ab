import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeEntry, ChangeListInput } from '#contract/change.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { changeHeader, changeRows, csvText } from '#renderer/features/change/change-csv.ts';
import { api } from '#renderer/lib/api.ts';
import { useFormats } from '#renderer/lib/formats.ts';

const pageSize = 100;
const most = 10_000;

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; until it has, the address must stand.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Reads what is filtered, page by page, and hands it over as a file. */
export function useExport(input: ChangeListInput) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const [read, setRead] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const abort = useRef<AbortController>(null);
  useEffect(() => () => abort.current?.abort(), []);

  async function readAll(signal: AbortSignal): Promise<{ entries: ChangeEntry[]; more: boolean }> {
    const entries: ChangeEntry[] = [];
    let nextSeq: number | null = null;
    do {
      const page: Awaited<ReturnType<typeof api.change.list>> = await api.change.list(
        { ...input, limit: pageSize, ...(nextSeq !== null && { beforeSeq: nextSeq }) },
        { signal },
      );
      entries.push(...page.items);
      nextSeq = page.nextSeq;
      setRead(entries.length);
    } while (nextSeq !== null && entries.length < most);
    return { entries, more: nextSeq !== null };
  }

  async function start(): Promise<void> {
    if (abort.current) return;
    const own = new AbortController();
    abort.current = own;
    setError(null);
    setRead(0);
    try {
      const { entries, more } = await readAll(own.signal);
      own.signal.throwIfAborted();
      const rows = [changeHeader(t), ...entries.flatMap((entry) => changeRows(t, formats, entry))];
      download(csvText(rows, i18n.language === 'en' ? ',' : ';'), `${t('change.export.file')}-${formats.today()}.csv`);
      const count = entries.length;
      showToast(t(more ? 'change.export.doneMost' : 'change.export.done', { count, shown: formats.count(count) }));
    } catch (failure) {
      if (!own.signal.aborted) setError(failure);
    } finally {
      abort.current = null;
      setRead(null);
    }
  }

  return { read, error, start, stop: () => abort.current?.abort() };
}
