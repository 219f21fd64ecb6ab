import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Estimate } from '#contract/estimate.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptEstimate } from '#renderer/features/estimate/estimate-queries.ts';
import { sendWish } from '#renderer/features/estimate/estimate-search.ts';
import { useEstimateWords } from '#renderer/features/estimate/estimate-words.ts';
import { ActDialog } from '#renderer/features/sale/act-dialog.tsx';
import { useDocumentAct } from '#renderer/features/sale/use-document-act.ts';
import { api } from '#renderer/lib/api.ts';
import { useFormats } from '#renderer/lib/formats.ts';

type Asked = 'send' | 'reject' | 'void';
export type EstimateAct = Asked | 'accept' | 'reopen' | 'invoice';

const isAsked = (act: EstimateAct): act is Asked => act === 'send' || act === 'reject' || act === 'void';
/** The status it then has, and the words for it. */
const doneWords = {
  sent: 'sent',
  accepted: 'accepted',
  rejected: 'rejected',
  draft: 'reopened',
  void: 'voided',
} as const;

/** What can be done with an estimate: at once where it can be taken back, else behind a question. */
export function useEstimateActs(estimate: Estimate, onInvoice: (id: string) => void) {
  const { t } = useTranslation();
  const words = useEstimateWords();
  const named = { id: estimate.id, version: estimate.version };
  const [asked, setAsked] = useState<Asked | null>(() =>
    sendWish.id === estimate.id && estimate.status === 'draft' && estimate.lines.length > 0 ? 'send' : null,
  );
  useEffect(() => {
    sendWish.id = undefined;
  }, []);

  const act = useDocumentAct<Estimate>({
    noun: 'estimate',
    readRecord: (value) => Estimate.safeParse(value).data,
    adopt: adoptEstimate,
    onDone(record) {
      setAsked(null);
      if (record.status === 'invoiced') {
        showToast(t('estimate.invoiced'));
        if (record.invoice) onInvoice(record.invoice.id);
      } else if (record.status !== 'expired') showToast(words(doneWords[record.status], { code: record.code }));
    },
  });
  const sends: Record<EstimateAct, (reason: string) => Promise<Estimate>> = {
    send: () => api.estimate.send(named),
    accept: () => api.estimate.accept(named),
    reject: (reason) => api.estimate.reject({ ...named, reason: reason || null }),
    reopen: () => api.estimate.reopen(named),
    invoice: () => api.estimate.invoice(named),
    void: () => api.estimate.void(named),
  };
  return {
    /** What went wrong with a step that asked nothing. */
    error: asked ? null : act.error,
    start(what: EstimateAct): void {
      act.reset();
      if (isAsked(what)) setAsked(what);
      else if (!act.isPending) act.mutate(() => sends[what](''));
    },
    dialog: asked && (
      <AskDialog
        asked={asked}
        estimate={estimate}
        error={act.error}
        pending={act.isPending}
        onConfirm={(reason) => act.mutate(() => sends[asked](reason))}
        onClose={() => setAsked(null)}
      />
    ),
  };
}

interface AskDialogProps {
  asked: Asked;
  estimate: Estimate;
  error: unknown;
  pending: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

function AskDialog({ asked, estimate, ...act }: AskDialogProps): ReactNode {
  const { t } = useTranslation();
  const words = useEstimateWords();
  const formats = useFormats();
  const { client, totalCents, expiryDate, code } = estimate;
  if (asked === 'send')
    return (
      <ActDialog {...act} title={words('sendTitle')} verb={t('estimate.send')}>
        <p>
          {t('estimate.sendFor', {
            client: client.name,
            total: formats.money(totalCents),
            date: formats.date(expiryDate),
          })}
        </p>
        <p>{words('sendText')}</p>
      </ActDialog>
    );
  if (asked === 'reject')
    return (
      <ActDialog
        {...act}
        title={words('rejectTitle')}
        verb={t('estimate.reject')}
        reason={{ label: t('estimate.reason'), required: false }}
      >
        <p>{words('rejectText')}</p>
      </ActDialog>
    );
  return (
    <ActDialog {...act} danger title={words('voidTitle', { code })} verb={words('void')}>
      <p>{words('voidText')}</p>
    </ActDialog>
  );
}
