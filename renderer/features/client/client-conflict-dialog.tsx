import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#contract/client.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import {
  clashes,
  type MergeField,
  mergeValues,
  type Side,
  showPart,
} from '#renderer/features/client/client-conflict.ts';
import { type ClientValues, clientValues } from '#renderer/features/client/client-form-values.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

interface ConflictDialogProps {
  base: ClientValues;
  mine: ClientValues;
  current: Client;
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

/** Somebody saved first. Only what both changed is asked; the rest is already merged. */
export function ClientConflictDialog({ base, mine, current, onCancel, onMerge }: ConflictDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const theirs = clientValues(current);
  const fields = clashes(base, mine, theirs);
  const [choices, setChoices] = useState<Partial<Record<MergeField, Side>>>({});
  const open = fields.filter((field) => !choices[field]).length;
  // Nothing is chosen beforehand: Ctrl+Enter must not overwrite what nobody looked at.
  const confirm = () => open === 0 && onMerge(mergeValues(base, mine, theirs, choices));
  return (
    <Dialog
      large
      title={t('conflict.title', {
        who: current.updatedBy?.name ?? t('conflict.somebody'),
        when: formats.recent(current.updatedAt),
      })}
      onCancel={onCancel}
      onConfirm={confirm}
      actions={
        <>
          <span className="grow soft" role="status">
            {open > 0 && t('conflict.chooseEach', { count: open })}
          </span>
          <Button kind="quiet" onClick={onCancel}>
            {t('form.keepEditing')}
          </Button>
          <Button kind="primary" disabled={open > 0} onClick={confirm}>
            {t('conflict.save')}
          </Button>
        </>
      }
    >
      <p>{t('conflict.text')}</p>
      <div className="clashes">
        {fields.map((field) => (
          <fieldset key={field} className="clash">
            <legend>{t(`conflict.fields.${field}`)}</legend>
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side}>
                <input
                  type="radio"
                  name={field}
                  checked={choices[field] === side}
                  onChange={() => setChoices({ ...choices, [field]: side })}
                />
                <small>{t(`conflict.${side}`)}</small>
                <span>{wordFor(t, side === 'mine' ? mine : theirs, field, formats.date)}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}
