import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCalendarDate } from '#contract/fields.ts';
import type { Service } from '#contract/service.ts';
import { Button } from '#renderer/components/button.tsx';
import { ChoiceCards } from '#renderer/components/choice-cards.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { billDue } from '#renderer/features/service/bill-due-run.ts';
import { serviceListOptions } from '#renderer/features/service/service-queries.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useLasting } from '#renderer/lib/use-later.ts';
import { useCan } from '#renderer/lib/user-context.ts';

interface BillDueDialogProps {
  /** Only of this one; without it, of every client. */
  client?: { readonly id: string; readonly name: string };
  onClose: () => void;
}

const aheadMax = 31;
const dayMs = 86_400_000;

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** Asks until when and how; the work itself goes on in the top bar. */
export function BillDueDialog({ client, onClose }: BillDueDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const reads = useCan('invoice:read');
  const [by, setBy] = useState(formats.today());
  const [how, setHow] = useState<'issue' | 'draft'>('draft');
  const wrong = useWrongDay(by);
  const due = useDueCount(wrong ? undefined : by, client?.id);

  function confirm(): void {
    if (wrong || !due.total) return;
    onClose();
    const see = () => void navigate({ to: '/invoices', search: how === 'draft' ? { tab: 'draft' as const } : {} });
    void billDue({
      input: { by, issue: how === 'issue', ...(client && { clientId: client.id }) },
      t,
      formats,
      onSee: reads ? see : undefined,
    });
  }

  return (
    <Dialog
      title={t('service.bill.title')}
      onCancel={onClose}
      onConfirm={confirm}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button
            kind="primary"
            hint={t('hints.ctrlEnter')}
            aria-disabled={wrong !== undefined || !due.total}
            onClick={confirm}
          >
            {t('service.bill.confirm')}
          </Button>
        </>
      }
    >
      <p>{client ? t('service.bill.textOfClient', { name: client.name }) : t('service.bill.text')}</p>
      <div className="g dialog-pick">
        <DateField span={6} label={t('service.bill.by')} value={by} onChange={setBy} error={wrong} />
        <div className="f c6">
          <ChoiceCards
            label={t('service.bill.how')}
            value={how}
            onChange={setHow}
            options={[
              { value: 'draft', label: t('service.bill.draft'), detail: t('service.bill.draftDetail') },
              { value: 'issue', label: t('service.bill.issue'), detail: t('service.bill.issueDetail') },
            ]}
          />
        </div>
      </div>
      <p className="dialog-more" role="status">
        {wrong ? '' : due.text}
      </p>
    </Dialog>
  );
}

function useWrongDay(by: string): string | undefined {
  const { t } = useTranslation();
  const { today } = useFormats();
  if (!isCalendarDate(by)) return t(by === '' ? 'rules.required' : 'rules.date');
  return by > dayAfter(today(), aheadMax) ? t('service.bill.tooFar') : undefined;
}

/** Of whom they are, and from when; as long as one page of the list holds them all. */
function reachOf(found: { items: readonly Service[]; total: number } | undefined) {
  if (!found || found.total > found.items.length) return undefined;
  const starts = found.items.flatMap(({ nextPeriod }) => nextPeriod ?? []).sort();
  return { clients: new Set(found.items.map(({ client }) => client.id)).size, from: starts[0] };
}

/** How many services have something to invoice by a day. */
function useDueCount(by: string | undefined, clientId: string | undefined) {
  const { t } = useTranslation();
  const { count, date } = useFormats();
  const query = useQuery({
    ...serviceListOptions({ ...(by && { dueBy: by }), ...(clientId && { clientId }), pageSize: 100 }),
    enabled: by !== undefined,
  });
  const slow = useLasting(query.isPending, 150);
  const total = query.isPlaceholderData ? undefined : query.data?.total;
  if (total === undefined) return { total, text: slow ? t('app.opening') : '' };
  if (total === 0) return { total, text: t('service.bill.nothing') };
  const due = t('service.bill.due', { count: total, shown: count(total) });
  const reach = reachOf(query.data);
  if (!reach?.from || !by) return { total, text: due };
  const { clients, from } = reach;
  const of = t('service.bill.reach', { count: clients, shown: count(clients), from: date(from), to: date(by) });
  return { total, text: `${due} ${of}` };
}
