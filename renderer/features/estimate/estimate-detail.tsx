import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconClockOff,
  IconDots,
  IconFileInvoice,
  IconFileText,
  IconListDetails,
  IconPencil,
  IconSend,
  IconX,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Estimate, EstimateStatus } from '#contract/estimate.ts';
import { Button } from '#renderer/components/button.tsx';
import { DocumentSheet } from '#renderer/components/document-sheet.tsx';
import { EstimateStatusMark } from '#renderer/components/document-status.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { RecordBody, RecordHead } from '#renderer/components/record-page.tsx';
import { RecordStamps } from '#renderer/components/record-rail.tsx';
import { RecordHistory } from '#renderer/features/change/record-history.tsx';
import { EstimatePath } from '#renderer/features/estimate/estimate-load.tsx';
import { useEstimateWords } from '#renderer/features/estimate/estimate-words.ts';
import { type EstimateAct, useEstimateActs } from '#renderer/features/estimate/use-estimate-acts.tsx';
import { SendDocumentButton } from '#renderer/features/mail/send-document.tsx';
import { DocumentMail } from '#renderer/features/mail/sent-before.tsx';
import { PaperActions } from '#renderer/features/paper/paper-button.tsx';
import { ActFailure } from '#renderer/features/sale/act-dialog.tsx';
import { PartyFact } from '#renderer/features/sale/party-fact.tsx';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/components/document.css';

interface EstimateDetailProps {
  estimate: Estimate;
  onEdit: () => void;
  /** To the draft invoice that was made of it. */
  onInvoice: (id: string) => void;
}

export function EstimateDetail({ estimate, onEdit, onInvoice }: EstimateDetailProps) {
  const words = useEstimateWords();
  const { t } = useTranslation();
  const acts = useEstimateActs(estimate, onInvoice);
  const edits = useCan('estimate:update') && estimate.status === 'draft';
  const title = words('numbered', { code: estimate.code });
  useDocumentTitle(title);
  useHotkeys({ ...(edits && { F2: onEdit }) });
  return (
    <>
      <EstimatePath current={title} />
      <RecordHead
        name={title}
        initials={<Icon of={IconFileText} />}
        sub={<EstimateStatusMark status={estimate.status} pill />}
        actions={<Actions estimate={estimate} start={acts.start} onEdit={edits ? onEdit : undefined} />}
      />
      {acts.error !== null && (
        <div className="doc-note">
          <ActFailure error={acts.error} />
        </div>
      )}
      <StatusNote estimate={estimate} />
      <Facts estimate={estimate} />
      <RecordBody
        label={words('summary')}
        railLabel={t('estimate.aside')}
        rail={
          <>
            <RecordStamps record={estimate} />
            <DocumentMail documentId={estimate.id} />
            <RecordHistory noun="estimate" id={estimate.id} />
          </>
        }
      >
        <DocumentSheet document={estimate} />
      </RecordBody>
      {acts.dialog}
    </>
  );
}

/** What may come next, the likeliest first. */
const nextActs: Record<EstimateStatus, readonly EstimateAct[]> = {
  draft: ['send', 'void'],
  sent: ['accept', 'reject', 'reopen', 'void'],
  accepted: ['invoice', 'reject', 'void'],
  rejected: ['reopen', 'void'],
  expired: ['reopen', 'reject', 'void'],
  invoiced: [],
  void: [],
};
const actIcons: Record<EstimateAct, TablerIcon> = {
  send: IconSend,
  accept: IconCheck,
  reject: IconX,
  reopen: IconArrowBackUp,
  invoice: IconFileInvoice,
  void: IconBan,
};

function useActLabel(): (act: EstimateAct) => string {
  const { t } = useTranslation();
  const words = useEstimateWords();
  return (act) => {
    const labels = {
      send: words('sendAsk'),
      accept: t('estimate.accept'),
      reject: t('estimate.rejectAsk'),
      reopen: t('estimate.reopen'),
      invoice: t('estimate.toInvoice'),
      void: t('estimate.voidAsk'),
    };
    return labels[act];
  };
}

interface ActionsProps {
  estimate: Estimate;
  start: (act: EstimateAct) => void;
  onEdit: (() => void) | undefined;
}

function Actions({ estimate, start, onEdit }: ActionsProps) {
  const { t } = useTranslation();
  const label = useActLabel();
  const writes = useCan('estimate:update');
  const invoices = useCan('invoice:create');
  const may = (act: EstimateAct) => (act === 'invoice' ? invoices : writes);
  const [first, ...others] = nextActs[estimate.status].filter(may);
  const blocked = first === 'send' && estimate.lines.length === 0;
  return (
    <>
      {first && (
        <Button
          // Another act is another button: what was focused for the one must not be pressed for the next.
          key={first}
          kind="primary"
          icon={actIcons[first]}
          disabled={blocked}
          aria-describedby={blocked ? noteId : undefined}
          onClick={() => start(first)}
        >
          {label(first)}
        </Button>
      )}
      {onEdit && (
        <Button icon={IconPencil} hint="F2" onClick={onEdit}>
          {t('actions.edit')}
        </Button>
      )}
      {['sent', 'accepted', 'invoiced'].includes(estimate.status) && (
        <SendDocumentButton document={{ template: 'estimate', id: estimate.id }} />
      )}
      <PaperActions kind="estimate" input={{ id: estimate.id }} />
      {others.length > 0 && (
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
            {others.map((act) => (
              <Menu.Item key={act} leftSection={<Icon of={actIcons[act]} />} onClick={() => start(act)}>
                {label(act)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

const noteId = 'estimate-note';
const noteIcons: Partial<Record<EstimateStatus, TablerIcon>> = { expired: IconClockOff, draft: IconListDetails };

function StatusNote({ estimate: { status, reason, expiryDate, lines } }: { estimate: Estimate }) {
  const words = useEstimateWords();
  const formats = useFormats();
  const text =
    status === 'expired'
      ? words('expiredNote', { date: formats.date(expiryDate) })
      : status === 'rejected' && reason
        ? words('rejectedNote', { reason })
        : status === 'draft' && lines.length === 0
          ? words('linesMissing')
          : null;
  return (
    text && (
      <div className="notice doc-note">
        <Icon of={noteIcons[status] ?? IconX} />
        <span className="grow" id={noteId}>
          {text}
        </span>
      </div>
    )
  );
}

function Facts({ estimate: { client, date, expiryDate, invoice } }: { estimate: Estimate }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <dl className="facts doc-facts">
      <PartyFact client={client} />
      <div>
        <dt>{t('estimate.date')}</dt>
        <dd>{formats.date(date)}</dd>
      </div>
      <div>
        <dt>{t('estimate.expiryDate')}</dt>
        <dd>{formats.date(expiryDate)}</dd>
      </div>
      {invoice && (
        <div>
          <dt>{t('estimate.invoice')}</dt>
          <dd>
            <Link to="/invoices/$id" params={{ id: invoice.id }} className="link">
              {invoice.code ?? t('estimate.draftInvoice')}
            </Link>
          </dd>
        </div>
      )}
    </dl>
  );
}
