import { useTranslation } from 'react-i18next';
import type { Actor } from '#contract/fields.ts';
import { RecordConflict } from '#renderer/components/record-conflict.tsx';
import { linesInput, typedTotals } from '#renderer/lib/document-lines.ts';
import {
  type DocumentField,
  type DocumentValues,
  documentClashes,
  mergeDocuments,
} from '#renderer/lib/document-values.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import type { Versions } from '#renderer/lib/merge.ts';

interface DocumentConflictProps {
  versions: Versions<DocumentValues>;
  current: { readonly updatedAt: number; readonly updatedBy: Actor | null };
  labels: Readonly<Record<'date' | 'lastDate', string>>;
  onCancel: () => void;
  onMerge: (merged: DocumentValues) => void;
}

/** Somebody saved the document first: what both changed is chosen field by field, all lines together. */
export function DocumentConflict({ versions, current, labels, onCancel, onMerge }: DocumentConflictProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const names: Record<DocumentField, string> = {
    ...labels,
    client: t('lines.client'),
    notes: t('lines.notes'),
    lines: t('lines.title'),
  };
  function shown(values: DocumentValues, field: DocumentField): string {
    if (field === 'lines') {
      const count = linesInput(values.lines).length;
      return t('lines.summed', { count, total: formats.money(typedTotals(values.lines).totalCents) });
    }
    const text = field === 'client' ? (values.client?.name ?? '') : values[field].trim();
    if (text === '') return t('conflict.empty');
    return field === 'notes' || field === 'client' ? text : formats.date(text);
  }
  return (
    <RecordConflict
      current={current}
      clashes={documentClashes(versions).map((field) => ({
        field,
        label: names[field],
        mine: shown(versions.mine, field),
        theirs: shown(versions.theirs, field),
      }))}
      onCancel={onCancel}
      onChoose={(choices) => onMerge(mergeDocuments(versions, choices))}
    />
  );
}
