import { useTranslation } from 'react-i18next';
import type { Service } from '#contract/service.ts';
import { RecordConflict } from '#renderer/components/record-conflict.tsx';
import {
  type ServiceField,
  type ServiceValues,
  serviceFields,
  serviceValues,
} from '#renderer/features/service/service-values.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { clashing, flatPart, mergeFlat } from '#renderer/lib/merge.ts';

interface ServiceConflictProps {
  base: ServiceValues;
  mine: ServiceValues;
  current: Service;
  onCancel: () => void;
  onMerge: (merged: ServiceValues) => void;
}

export function ServiceConflict({ base, mine, current, onCancel, onMerge }: ServiceConflictProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const versions = { base, mine, theirs: serviceValues(current) };
  const labels: Record<ServiceField, string> = {
    startDate: t('service.start'),
    priceCents: t('service.price'),
    taxBp: t('service.tax'),
    notes: t('service.notes'),
  };
  const words: Record<ServiceField, (values: ServiceValues) => string> = {
    startDate: ({ startDate }) => formats.date(startDate),
    priceCents: ({ priceCents }) => (priceCents === null ? '' : formats.money(priceCents)),
    taxBp: ({ taxBp }) => (taxBp === null ? '' : formats.percent(taxBp)),
    notes: ({ notes }) => notes,
  };
  const shown = (values: ServiceValues, field: ServiceField) => words[field](values).trim() || t('conflict.empty');
  return (
    <RecordConflict
      current={current}
      clashes={clashing(serviceFields, flatPart, versions).map((field) => ({
        field,
        label: labels[field],
        mine: shown(mine, field),
        theirs: shown(versions.theirs, field),
      }))}
      onCancel={onCancel}
      onChoose={(choices) => onMerge(mergeFlat(serviceFields, versions, choices))}
    />
  );
}
