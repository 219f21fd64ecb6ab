import { useTranslation } from 'react-i18next';
import type { Client } from '#contract/client.ts';
import { RecordConflict } from '#renderer/components/record-conflict.tsx';
import { clashes, type MergeField, mergeValues, showPart } from '#renderer/features/client/client-conflict.ts';
import { type ClientValues, clientValues } from '#renderer/features/client/client-form-values.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

interface ClientConflictDialogProps {
  base: ClientValues;
  mine: ClientValues;
  current: Client;
  /** Unless what is chosen is saved at once. */
  confirmLabel?: string;
  onCancel: () => void;
  onMerge: (merged: ClientValues) => void;
}

function wordFor(t: Translate, values: ClientValues, field: MergeField, dates: (value: string) => string): string {
  const text = showPart(values, field);
  if (text === '') return field === 'billing' || field === 'shipping' ? t('address.same') : t('conflict.empty');
  if (field === 'kind') return t(`client.kind.${values.kind}`);
  if (field === 'documentType' && values.documentType) return t(`documentTypes.${values.documentType}`);
  if (field === 'birthDate') return dates(text);
  return text;
}

/** Somebody saved the record first; what only one of them changed is already merged. */
export function ClientConflictDialog(props: ClientConflictDialogProps) {
  const { base, mine, current, onCancel, onMerge } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const theirs = clientValues(current);
  const fields = clashes(base, mine, theirs).map((field) => ({
    field,
    label: t(`conflict.fields.${field}`),
    mine: wordFor(t, mine, field, formats.date),
    theirs: wordFor(t, theirs, field, formats.date),
  }));
  return (
    <RecordConflict
      current={current}
      clashes={fields}
      confirmLabel={props.confirmLabel}
      onCancel={onCancel}
      onChoose={(choices) => onMerge(mergeValues(base, mine, theirs, choices))}
    />
  );
}
