import { Menu } from '@mantine/core';
import {
  IconBan,
  IconCash,
  IconDots,
  IconFileCheck,
  IconFileInvoice,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '#contract/invoice.ts';
import { Button } from '#renderer/components/button.tsx';
import { DocumentSheet } from '#renderer/components/document-sheet.tsx';
import { InvoiceStateMark } from '#renderer/components/document-status.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { RecordBody, RecordHead } from '#renderer/components/record-page.tsx';
import { RecordStamps } from '#renderer/components/record-rail.tsx';
import { RecordHistory } from '#renderer/features/change/record-history.tsx';
import { InvoicePath } from '#renderer/features/invoice/invoice-load.tsx';
import { InvoicePayments } from '#renderer/features/invoice/invoice-payments.tsx';
import { useInvoiceActs } from '#renderer/features/invoice/use-invoice-acts.tsx';
import { SendDocumentButton } from '#renderer/features/mail/send-document.tsx';
import { DocumentMail } from '#renderer/features/mail/sent-before.tsx';
import { PaperActions } from '#renderer/features/paper/paper-button.tsx';
import { CreditNote } from '#renderer/features/payment/credit-note.tsx';
import { PartyFact } from '#renderer/features/sale/party-fact.tsx';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/components/document.css';

interface InvoiceDetailProps {
  invoice: Invoice;
  onEdit: () => void;
  /** To the payment of what is open. */
  onPay: () => void;
}

export function InvoiceDetail({ invoice, onEdit, onPay }: InvoiceDetailProps) {
  const { t } = useTranslation();
  const acts = useInvoiceActs(invoice);
  const rights = useRights(invoice);
  const title = invoice.code ? t('invoice.numbered', { code: invoice.code }) : t('invoice.draftTitle');
  useDocumentTitle(title);
  useHotkeys({
    ...(rights.edits && { F2: onEdit }),
    ...(rights.pays && { F8: onPay }),
    ...(rights.voids && { Delete: () => acts.ask('void') }),
    ...(rights.discards && { Delete: () => acts.ask('discard') }),
  });
  return (
    <>
      <InvoicePath current={title} />
      <RecordHead
        name={title}
        initials={<Icon of={IconFileInvoice} />}
        sub={<InvoiceStateMark state={invoice.state} pill />}
        actions={<Actions invoice={invoice} rights={rights} ask={acts.ask} onEdit={onEdit} onPay={onPay} />}
      />
      <VoidNote invoice={invoice} />
      {rights.pays && <CreditNote clientId={invoice.client.id} className="doc-note" />}
      <Facts invoice={invoice} />
      <RecordBody
        label={t('invoice.summary')}
        railLabel={t('invoice.aside')}
        rail={
          <>
            <Stamps invoice={invoice} />
            <DocumentMail documentId={invoice.id} />
            <RecordHistory noun="invoice" id={invoice.id} />
          </>
        }
      >
        <DocumentSheet document={invoice} more={invoice.status === 'issued' && <PaidSums invoice={invoice} />} />
        <InvoicePayments invoice={invoice} />
      </RecordBody>
      {acts.dialog}
    </>
  );
}

/** What the record allows now, and the role does too. */
function useRights({ status, openCents }: Invoice) {
  const creates = useCan('invoice:create');
  const voids = useCan('invoice:void');
  const pays = useCan('payment:create');
  return {
    edits: creates && status === 'draft',
    issues: creates && status === 'draft',
    discards: voids && status === 'draft',
    voids: voids && status === 'issued',
    pays: pays && openCents > 0,
  };
}

interface ActionsProps extends InvoiceDetailProps {
  rights: ReturnType<typeof useRights>;
  ask: ReturnType<typeof useInvoiceActs>['ask'];
}

function Actions({ invoice, rights, ask, onEdit, onPay }: ActionsProps) {
  const { t } = useTranslation();
  return (
    <>
      {rights.issues && (
        <Button kind="primary" icon={IconFileCheck} onClick={() => ask('issue')}>
          {t('invoice.issueAsk')}
        </Button>
      )}
      {rights.edits && (
        <Button icon={IconPencil} hint="F2" onClick={onEdit}>
          {t('actions.edit')}
        </Button>
      )}
      {rights.pays && (
        <Button kind="primary" icon={IconCash} hint="F8" onClick={onPay}>
          {t('invoice.pay')}
        </Button>
      )}
      {invoice.status === 'issued' && <SendDocumentButton document={{ template: 'invoice', id: invoice.id }} />}
      <PaperActions kind="invoice" input={{ id: invoice.id }} />
      {(rights.discards || rights.voids) && (
        <Menu
          position="bottom-end"
          width={200}
          withinPortal={false}
          floatingStrategy="fixed"
          withInitialFocusPlaceholder={false}
          classNames={{ dropdown: 'menu', item: 'menu-item', itemLabel: 'grow' }}
        >
          <Menu.Target>
            <Button icon={IconDots} aria-label={t('actions.more')} title={t('actions.more')} />
          </Menu.Target>
          <Menu.Dropdown>
            {rights.discards && (
              <Menu.Item leftSection={<Icon of={IconTrash} />} onClick={() => ask('discard')}>
                {t('invoice.discardAsk')}
              </Menu.Item>
            )}
            {rights.voids && (
              <Menu.Item leftSection={<Icon of={IconBan} />} onClick={() => ask('void')}>
                {t('invoice.voidAsk')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

function VoidNote({ invoice: { status, code, voidReason, voidDate } }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (status !== 'void') return null;
  const text = code
    ? t('invoice.voidNote', { date: voidDate ? formats.date(voidDate) : '', reason: voidReason ?? '' })
    : t('invoice.discarded');
  return (
    <div className="notice doc-note">
      <Icon of={IconBan} />
      <span className="grow">{text}</span>
    </div>
  );
}

function Facts({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { issueFloats, dueFloats, state, estimate } = invoice;
  return (
    <dl className="facts doc-facts">
      <PartyFact client={invoice.client} />
      <div>
        <dt>{t('invoice.issueDate')}</dt>
        <dd>{issueFloats ? <span className="muted">{t('invoice.onIssue')}</span> : formats.date(invoice.issueDate)}</dd>
      </div>
      <div>
        <dt>{t('invoice.dueDate')}</dt>
        <dd className={state === 'overdue' ? 'late' : undefined}>
          {dueFloats ? <span className="muted">{t('invoice.byTerms')}</span> : formats.date(invoice.dueDate)}
        </dd>
      </div>
      {estimate && (
        <div>
          <dt>{t('invoice.from')}</dt>
          <dd>
            <Link to="/estimates/$id" params={{ id: estimate.id }} className="link">
              {estimate.code}
            </Link>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** What is paid of it, and what is left. */
function PaidSums({ invoice: { paidCents, openCents, state } }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const { money, amount } = useFormats();
  return (
    <>
      <div>
        <dt>{t('invoice.paid')}</dt>
        <dd>{amount(paidCents)}</dd>
      </div>
      <div className="open">
        <dt>{t('invoice.open')}</dt>
        <dd className={state === 'overdue' ? 'late' : undefined}>{money(openCents)}</dd>
      </div>
    </>
  );
}

function Stamps({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const { issuedAt, issuedBy } = invoice;
  const issued = issuedAt !== null && [moment(issuedAt), issuedBy?.name].filter(Boolean).join(' · ');
  return <RecordStamps record={invoice} more={issued ? [[t('invoice.issuedAt'), issued]] : []} />;
}
