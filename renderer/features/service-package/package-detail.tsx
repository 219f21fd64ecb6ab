import { IconPackage, IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { lineTotals } from '#contract/money.ts';
import type { ServicePackage } from '#contract/service-package.ts';
import { Button } from '#renderer/components/button.tsx';
import { Copyable } from '#renderer/components/copyable.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { Pairs, RecordBody, RecordHead, RecordSection } from '#renderer/components/record-page.tsx';
import { RecordStamps } from '#renderer/components/record-rail.tsx';
import { RecordHistory } from '#renderer/features/change/record-history.tsx';
import { ServicesOf } from '#renderer/features/service/services-of.tsx';
import { PackageMenu, usePackageToggle } from '#renderer/features/service-package/package-actions.tsx';
import { PackagePath } from '#renderer/features/service-package/package-load.tsx';
import { PackageStatus } from '#renderer/features/service-package/package-status.tsx';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useCan } from '#renderer/lib/user-context.ts';

interface PackageDetailProps {
  record: ServicePackage;
  onEdit: () => void;
  onSell: () => void;
}

export function PackageDetail({ record, onEdit, onSell }: PackageDetailProps) {
  const { t } = useTranslation();
  const edits = useCan('servicePackage:update');
  const sells = useCan('service:update') && record.active;
  const readsServices = useCan('service:read');
  const toggle = usePackageToggle();
  useDocumentTitle(record.name);
  useHotkeys({ F2: () => edits && onEdit() });
  return (
    <>
      <PackagePath current={record.name} />
      <RecordHead
        name={record.name}
        initials={<Icon of={IconPackage} />}
        sub={
          <>
            <span className="code">{record.code}</span>
            <PackageStatus active={record.active} pill />
            <span className="muted">{t(`servicePackage.kinds.${record.kind}`)}</span>
          </>
        }
        actions={
          <>
            {sells && (
              <Button icon={IconPlus} onClick={onSell}>
                {t('servicePackage.sell')}
              </Button>
            )}
            {edits && (
              <>
                <Button kind="primary" icon={IconPencil} hint="F2" onClick={onEdit}>
                  {t('actions.edit')}
                </Button>
                <PackageMenu active={record.active} onToggle={() => toggle.mutate(record)} />
              </>
            )}
          </>
        }
      />
      <div className="head-rule" />
      <RecordBody
        label={t('servicePackage.summary')}
        railLabel={t('servicePackage.aside')}
        rail={
          <>
            <RecordStamps record={record} />
            <RecordHistory noun="servicePackage" id={record.id} />
          </>
        }
      >
        <PackageFacts record={record} />
        {readsServices && (
          <ServicesOf
            of={{ packageId: record.id }}
            title={t('servicePackage.services')}
            none={t('servicePackage.noServices')}
            action={null}
          />
        )}
      </RecordBody>
    </>
  );
}

function PackageFacts({ record }: { record: ServicePackage }) {
  const { t } = useTranslation();
  const { money, percent } = useFormats();
  const { totalCents } = lineTotals({ quantity: 1000, unitPriceCents: record.priceCents, taxBp: record.taxBp });
  return (
    <>
      <RecordSection title={t('servicePackage.whatIsSold')}>
        <Pairs
          pairs={[
            [t('servicePackage.name'), <Copyable key="name" label={t('servicePackage.name')} value={record.name} />],
            [t('fields.code'), <Copyable key="code" label={t('fields.code')} value={record.code} />],
            [t('servicePackage.description'), record.description],
          ]}
        />
      </RecordSection>
      <RecordSection title={t('servicePackage.terms')}>
        <Pairs
          pairs={[
            [t('servicePackage.price'), money(record.priceCents)],
            [t('servicePackage.tax'), percent(record.taxBp)],
            [t('servicePackage.withTax'), <b key="total">{money(totalCents)}</b>],
            [t('servicePackage.period'), t(`servicePackage.periods.${record.billingPeriod}`)],
          ]}
        />
      </RecordSection>
    </>
  );
}
