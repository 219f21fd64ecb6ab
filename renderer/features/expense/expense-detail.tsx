import { IconBan } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Expense } from '#contract/expense.ts';
import { Button } from '#renderer/components/button.tsx';
import { Copyable } from '#renderer/components/copyable.tsx';
import { Pairs, RecordBody, RecordHead } from '#renderer/components/record-page.tsx';
import { RecordStamps } from '#renderer/components/record-rail.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { RecordHistory } from '#renderer/features/change/record-history.tsx';
import { ExpensePath } from '#renderer/features/expense/expense-load.tsx';
import { adoptExpense, expenseOptions } from '#renderer/features/expense/expense-queries.ts';
import { methodText, PaymentStatusMark, VoidNotice } from '#renderer/features/payment/payment-words.tsx';
import { VoidDialog } from '#renderer/features/payment/void-dialog.tsx';
import { api } from '#renderer/lib/api.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { queryClient } from '#renderer/lib/query-client.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/payment/payment.css';

export function ExpenseDetail({ expense }: { expense: Expense }) {
  const { t } = useTranslation();
  const [voiding, setVoiding] = useState(false);
  const voids = useCan('expense:void') && expense.status === 'posted';
  useDocumentTitle(expense.code);
  useHotkeys({ ...(voids && { Delete: () => setVoiding(true) }) });
  return (
    <>
      <ExpensePath current={expense.code} />
      <RecordHead
        name={t('expense.title', { code: expense.code })}
        initials={t('expense.mark')}
        sub={
          <>
            <span className="code">
              <Copyable label={t('expense.columns.code')} value={expense.code} />
            </span>
            <PaymentStatusMark status={expense.status} pill />
          </>
        }
        actions={
          voids && (
            <Button
              icon={IconBan}
              title={`${t('expense.void')} (${t('keys.names.delete')})`}
              onClick={() => setVoiding(true)}
            >
              {t('expense.void')}
            </Button>
          )
        }
      />
      <VoidNotice record={expense} date={null} />
      <div className="head-rule" />
      <RecordBody
        label={t('expense.summary')}
        railLabel={t('expense.aside')}
        rail={
          <>
            <RecordStamps record={expense} />
            <RecordHistory noun="expense" id={expense.id} />
          </>
        }
      >
        <ExpenseFacts expense={expense} />
      </RecordBody>
      {voiding && <ExpenseVoidDialog expense={expense} onClose={() => setVoiding(false)} />}
    </>
  );
}

function ExpenseFacts({ expense }: { expense: Expense }) {
  const { t } = useTranslation();
  const { money, date } = useFormats();
  const reads = useCan('client:read');
  const { client, status, method, reference, description } = expense;
  const name = client && `${client.name} · ${client.code}`;
  return (
    <>
      <dl className={status === 'void' ? 'pay-figures off' : 'pay-figures'}>
        <div className="large">
          <dt>{t('expense.amount')}</dt>
          <dd>{money(expense.amountCents)}</dd>
        </div>
      </dl>
      <section className="doc-part" aria-label={t('expense.data')}>
        <Pairs
          pairs={[
            [t('expense.columns.category'), expense.category],
            [t('expense.columns.date'), date(expense.date)],
            [
              t('expense.columns.client'),
              client && reads ? (
                <Link key="client" to="/clients/$id" params={{ id: client.id }} className="link">
                  {name}
                </Link>
              ) : (
                name
              ),
            ],
            [t('expense.columns.method'), method && methodText(t, method)],
            [
              t('expense.columns.reference'),
              reference && <Copyable key="reference" label={t('expense.columns.reference')} value={reference} />,
            ],
            [t('expense.columns.description'), description && <span className="doc-notes">{description}</span>],
          ]}
        />
      </section>
    </>
  );
}

function ExpenseVoidDialog({ expense, onClose }: { expense: Expense; onClose: () => void }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const { id, version, code, client } = expense;
  return (
    <VoidDialog
      title={t('expense.voidTitle', { code, amount: money(expense.amountCents) })}
      facts={[
        ...(client ? [t('expense.voidFacts.client', { name: client.name })] : []),
        t('expense.voidFacts.stays', { code }),
      ]}
      verb={t('expense.void')}
      send={(reason) => api.expense.void({ id, version, reason })}
      onDone={(voided) => {
        adoptExpense(voided);
        showToast(t('expense.voided', { code }));
      }}
      onStale={() => void queryClient.invalidateQueries(expenseOptions(id))}
      onClose={onClose}
    />
  );
}
