import { useQueries } from '@tanstack/react-query';
import type { Permission } from '#contract/permissions.ts';
import { byNumber, isNumberLike } from '#renderer/features/palette/document-hits.ts';
import { api } from '#renderer/lib/api.ts';
import { useSettled } from '#renderer/lib/use-later.ts';
import { useUser } from '#renderer/lib/user-context.ts';

const debounceMs = 120;

export type DocumentNoun = 'invoice' | 'estimate' | 'payment' | 'expense';

export interface DocumentHit {
  readonly noun: DocumentNoun;
  readonly id: string;
  readonly code: string;
  /** Whose it is; an expense may be nobody's. */
  readonly client: string | null;
}

interface Row {
  readonly id: string;
  readonly code: string | null;
  readonly client: { readonly name: string } | null;
}

interface Source {
  readonly noun: DocumentNoun;
  readonly permission: Permission;
  /** Of this noun at most. */
  readonly most: number;
  readonly read: (search: string, signal: AbortSignal) => Promise<{ items: readonly Row[] }>;
}

const sources: readonly Source[] = [
  {
    noun: 'invoice',
    permission: 'invoice:read',
    most: 3,
    read: (search, signal) => api.invoice.list({ search, pageSize: 50 }, { signal }),
  },
  {
    noun: 'estimate',
    permission: 'estimate:read',
    most: 1,
    read: (search, signal) => api.estimate.list({ search, pageSize: 50 }, { signal }),
  },
  {
    noun: 'payment',
    permission: 'payment:read',
    most: 1,
    read: (search, signal) => api.payment.list({ search, pageSize: 50 }, { signal }),
  },
  {
    noun: 'expense',
    permission: 'expense:read',
    most: 1,
    read: (search, signal) => api.expense.list({ search, pageSize: 50 }, { signal }),
  },
];

/** Documents by their number, of the nouns the user may read; asked only while a number is typed. */
export function useDocumentHits(typed: string, enabled: boolean): { items: readonly DocumentHit[]; pending: boolean } {
  const text = typed.slice(0, 60);
  const settled = useSettled(text, debounceMs);
  const own = useUser()?.permissions ?? [];
  const on = enabled && isNumberLike(text);
  const asked = sources.filter(({ permission }) => own.includes(permission));
  const answers = useQueries({
    queries: asked.map(({ noun, read }) => ({
      queryKey: [noun, 'list', 'palette', settled],
      queryFn: ({ signal }: { signal: AbortSignal }) => read(settled, signal),
      enabled: on && isNumberLike(settled),
    })),
  });
  if (!on) return { items: [], pending: false };
  const items = asked.flatMap(({ noun, most }, at) =>
    byNumber(answers[at]?.data?.items ?? [], text)
      .slice(0, most)
      .map(({ id, code, client }) => ({ noun, id, code: code ?? '', client: client?.name ?? null })),
  );
  return { items, pending: settled !== text || answers.some(({ isPending, isError }) => isPending && !isError) };
}
