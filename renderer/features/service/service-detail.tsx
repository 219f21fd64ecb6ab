import { IconFileInvoice, IconPencil, IconRefresh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lineTotals } from '#contract/money.ts';
import type { Service } from '#contract/service.ts';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { Pairs, RecordBody, RecordHead, RecordSection } from '#renderer/components/record-page.tsx';
import { RecordStamps } from '#renderer/components/record-rail.tsx';
import { RecordHistory } from '#renderer/features/change/record-history.tsx';
import { BillDueDialog } from '#renderer/features/service/bill-due-dialog.tsx';
import { MoveDialog } from '#renderer/features/service/move-dialog.tsx';
import { ServiceMoves } from '#renderer/features/service/service-actions.tsx';
import { nextPeriodText } from '#renderer/features/service/service-columns.tsx';
import { isDue } from '#renderer/features/service/service-due.ts';
import { ServicePath } from '#renderer/features/service/service-load.tsx';
import { ServiceStatusMark } from '#renderer/features/service/service-status.tsx';
import { useServiceMove } from '#renderer/features/service/use-service-move.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useCan } from '#renderer/lib/user-context.ts';

export function ServiceDetail({ service, onEdit }: { service: Service; onEdit: () => void }) {
  const { t } = useTranslation();
  const { today } = useFormats();
  const edits = useCan('service:update');
  const bills = useCan('invoice:create') && isDue(service, today());
  const moves = useServiceMove();
  const [billing, setBilling] = useState(false);
  const name = `${service.package.name} · ${service.client.name}`;
  useDocumentTitle(service.code);
  useHotkeys({ F2: () => edits && onEdit() });
  return (
    <>
      <ServicePath current={service.code} />
      <RecordHead
        name={name}
        initials={<Icon of={IconRefresh} />}
        sub={
          <>
            <span className="code">{service.code}</span>
            <ServiceStatusMark status={service.status} pill />
          </>
        }
        actions={
          <>
            {bills && (
              <Button icon={IconFileInvoice} onClick={() => setBilling(true)}>
                {t('service.bill.actionShort')}
              </Button>
            )}
            {edits && (
              <>
                <Button kind="primary" icon={IconPencil} hint="F2" onClick={onEdit}>
                  {t('actions.edit')}
                </Button>
                <ServiceMoves service={service} onMove={(status) => moves.move(service, status)} />
              </>
            )}
          </>
        }
      />
      <div className="head-rule" />
      <RecordBody
        label={t('service.summary')}
        railLabel={t('service.aside')}
        rail={
          <>
            <RecordStamps record={service} />
            <RecordHistory noun="service" id={service.id} />
          </>
        }
      >
        <WhoAndWhat service={service} />
        <Terms service={service} />
      </RecordBody>
      <MoveDialog moves={moves} />
      {billing && <BillDueDialog client={service.client} onClose={() => setBilling(false)} />}
    </>
  );
}

function WhoAndWhat({ service }: { service: Service }) {
  const { t } = useTranslation();
  const readsClients = useCan('client:read');
  const readsPackages = useCan('servicePackage:read');
  const linked = (can: boolean, text: string, link: (text: string) => ReactNode) => (can ? link(text) : text);
  return (
    <RecordSection title={t('service.who')}>
      <Pairs
        pairs={[
          [
            t('service.client'),
            linked(readsClients, `${service.client.name} · ${service.client.code}`, (text) => (
              <Link to="/clients/$id" params={{ id: service.client.id }} className="link">
                {text}
              </Link>
            )),
          ],
          [
            t('service.package'),
            linked(readsPackages, `${service.package.name} · ${service.package.code}`, (text) => (
              <Link to="/packages/$id" params={{ id: service.package.id }} className="link">
                {text}
              </Link>
            )),
          ],
          [t('service.kind'), t(`servicePackage.kinds.${service.kind}`)],
          [t('service.notes'), service.notes],
        ]}
      />
    </RecordSection>
  );
}

function Terms({ service }: { service: Service }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { priceCents: unitPriceCents, taxBp } = service;
  const { totalCents } = lineTotals({ quantity: 1000, unitPriceCents, taxBp });
  return (
    <RecordSection title={t('service.terms')}>
      <Pairs
        pairs={[
          [t('service.price'), formats.money(unitPriceCents)],
          [t('service.tax'), formats.percent(taxBp)],
          [t('service.withTax'), <b key="total">{formats.money(totalCents)}</b>],
          [t('service.period'), t(`servicePackage.periods.${service.billingPeriod}`)],
          [t('service.start'), formats.date(service.startDate)],
          [t('service.next'), nextPeriodText(t, formats, service) ?? t('service.noNext')],
          ...(service.endDate ? [[t('service.end'), formats.date(service.endDate)] as const] : []).map(
            ([label, value]): [string, ReactNode] => [label, value],
          ),
        ]}
      />
    </RecordSection>
  );
}
