import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import '#renderer/components/document.css';
import '#renderer/features/payment/payment.css';

interface ClientMoneyProps<R> {
  title: string;
  query: UseQueryResult<{ items: readonly R[]; total: number }>;
  /** Said when there is nothing yet. */
  none: string;
  /** The way to record one more, for who may; absent where the page's head has it. */
  action?: ReactNode;
  /** The way to all of them, with its words. */
  all: (label: string) => ReactNode;
  head: ReactNode;
  row: (record: R) => ReactNode;
}

/** The latest payments or expenses of one client, on his own page. */
export function ClientMoney<R>({ title, query, none, action, all, head, row }: ClientMoneyProps<R>) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const { data } = query;
  const more = data ? data.total - data.items.length : 0;
  return (
    <section className="client-money" aria-label={title} aria-busy={query.isPending}>
      <div className="row">
        <h2 className="sec grow">{title}</h2>
        {more > 0 && data && all(t('payment.seeAll', { count: data.total, shown: count(data.total) }))}
        {action}
      </div>
      {query.isError && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      {data && data.items.length === 0 && <p className="muted">{none}</p>}
      {data && data.items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="scroll-x" aria-label={title} tabIndex={0}>
          <table>
            <thead>
              <tr>{head}</tr>
            </thead>
            <tbody>{data.items.map(row)}</tbody>
          </table>
        </section>
      )}
    </section>
  );
}
