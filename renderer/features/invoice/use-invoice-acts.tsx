import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Invoice } from '#contract/invoice.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { DiscardDialog, IssueDialog, VoidInvoiceDialog } from '#renderer/features/invoice/invoice-dialogs.tsx';
import { adoptInvoice } from '#renderer/features/invoice/invoice-queries.ts';
import { issueWish } from '#renderer/features/invoice/invoice-search.ts';
import { useDocumentAct } from '#renderer/features/sale/use-document-act.ts';
import { api } from '#renderer/lib/api.ts';

type Asked = 'issue' | 'void' | 'discard';

/** What can be done with an invoice, each step behind its question. */
export function useInvoiceActs(invoice: Invoice): { ask: (what: Asked) => void; dialog: ReactNode } {
  const { t } = useTranslation();
  const { id, version, status } = invoice;
  const [asked, setAsked] = useState<Asked | null>(() => (issueWish.id === id && status === 'draft' ? 'issue' : null));
  useEffect(() => {
    issueWish.id = undefined;
  }, []);

  const act = useDocumentAct<Invoice>({
    noun: 'invoice',
    readRecord: (value) => Invoice.safeParse(value).data,
    adopt: adoptInvoice,
    onDone(record) {
      setAsked(null);
      if (record.status === 'issued') showToast(t('invoice.issued', { code: record.code ?? '' }));
      else if (record.code) showToast(t('invoice.voided', { code: record.code }));
      else showToast(t('invoice.discarded'));
    },
  });
  const sends: Record<Asked, (reason: string) => Promise<Invoice>> = {
    issue: () => api.invoice.issue({ id, version }),
    void: (reason) => api.invoice.void({ id, version, reason }),
    discard: () => api.invoice.void({ id, version, reason: t('invoice.discarded') }),
  };
  // Somebody else may have taken the step while the question stood.
  const possible = asked === 'void' ? status === 'issued' : status === 'draft';
  const shared = {
    invoice,
    error: act.error,
    pending: act.isPending || !possible,
    onConfirm: (reason: string) => asked && act.mutate(() => sends[asked](reason)),
    onClose: () => setAsked(null),
  };
  const dialogs: Record<Asked, ReactNode> = {
    issue: <IssueDialog {...shared} />,
    void: <VoidInvoiceDialog {...shared} />,
    discard: <DiscardDialog {...shared} />,
  };
  return {
    ask(what) {
      act.reset();
      setAsked(what);
    },
    dialog: asked && (possible || act.error !== null) && dialogs[asked],
  };
}
