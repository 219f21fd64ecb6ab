import { useTranslation } from 'react-i18next';
import type { ServicePackage } from '#contract/service-package.ts';
import { RecordConflict } from '#renderer/components/record-conflict.tsx';
import {
  type PackageField,
  type PackageValues,
  packageFields,
  packageValues,
} from '#renderer/features/service-package/package-values.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { clashing, flatPart, mergeFlat } from '#renderer/lib/merge.ts';

interface PackageConflictProps {
  base: PackageValues;
  mine: PackageValues;
  current: ServicePackage;
  onCancel: () => void;
  onMerge: (merged: PackageValues) => void;
}

export function PackageConflict({ base, mine, current, onCancel, onMerge }: PackageConflictProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const versions = { base, mine, theirs: packageValues(current, 0) };
  const labels: Record<PackageField, string> = {
    name: t('servicePackage.name'),
    code: t('fields.code'),
    kind: t('servicePackage.kind'),
    description: t('servicePackage.description'),
    priceCents: t('servicePackage.price'),
    taxBp: t('servicePackage.tax'),
    billingPeriod: t('servicePackage.period'),
  };
  const words: Record<PackageField, (values: PackageValues) => string> = {
    name: ({ name }) => name,
    code: ({ code }) => code,
    kind: ({ kind }) => t(`servicePackage.kinds.${kind}`),
    description: ({ description }) => description,
    priceCents: ({ priceCents }) => (priceCents === null ? '' : formats.money(priceCents)),
    taxBp: ({ taxBp }) => (taxBp === null ? '' : formats.percent(taxBp)),
    billingPeriod: ({ billingPeriod }) => t(`servicePackage.periods.${billingPeriod}`),
  };
  const shown = (values: PackageValues, field: PackageField) => words[field](values).trim() || t('conflict.empty');
  return (
    <RecordConflict
      current={current}
      clashes={clashing(packageFields, flatPart, versions).map((field) => ({
        field,
        label: labels[field],
        mine: shown(mine, field),
        theirs: shown(versions.theirs, field),
      }))}
      onCancel={onCancel}
      onChoose={(choices) => onMerge(mergeFlat(packageFields, versions, choices))}
    />
  );
}
