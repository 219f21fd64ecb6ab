import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FieldShell } from '#renderer/components/field.tsx';
import { type Picked, RecordPicker } from '#renderer/components/record-picker.tsx';
import { packageListOptions } from '#renderer/features/service-package/package-queries.ts';
import { useFormats } from '#renderer/lib/formats.ts';

interface PackagePickerProps extends Partial<FieldShell> {
  value: Picked | null;
  onPick: (picked: Picked | null) => void;
}

function usePackages(text: string) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const query = useQuery({
    ...packageListOptions({ search: text, active: true, pageSize: 10 }),
    enabled: text !== '',
  });
  return {
    failed: query.isError,
    options: query.isPlaceholderData
      ? undefined
      : query.data?.items.map((row) => ({
          value: row.id,
          label: row.name,
          code: row.code,
          detail: [row.code, money(row.priceCents), t(`servicePackage.periods.${row.billingPeriod}`)].join(' · '),
        })),
  };
}

/** A package on sale, by any part of its name, code or description. */
export function PackagePicker({ value, onPick, ...shell }: PackagePickerProps) {
  const { t } = useTranslation();
  return (
    <RecordPicker
      label={t('servicePackage.pick')}
      help={t('servicePackage.pickHelp')}
      {...shell}
      value={value}
      onPick={onPick}
      useOptions={usePackages}
      words={{
        empty: t('servicePackage.pickEmpty'),
        none: t('servicePackage.pickNone'),
        searching: t('servicePackage.pickSearching'),
        failed: t('servicePackage.pickFailed'),
        unpicked: t('servicePackage.pickUnpicked'),
      }}
    />
  );
}
