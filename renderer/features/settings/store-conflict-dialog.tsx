import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreInput } from '#contract/store.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { mergeStore, type Side, type StoreField, storeClashes } from '#renderer/features/settings/store-values.ts';
import { storeLabels, storeWord } from '#renderer/features/settings/store-words.ts';
import { currentLanguage } from '#renderer/lib/i18n.ts';

interface StoreConflictDialogProps {
  base: StoreInput;
  mine: StoreInput;
  theirs: StoreInput;
  onCancel: () => void;
  onMerge: (merged: StoreInput) => void;
}

/** Somebody saved the store first. Only what both changed is asked; nothing is chosen beforehand. */
export function StoreConflictDialog({ base, mine, theirs, onCancel, onMerge }: StoreConflictDialogProps) {
  const { t } = useTranslation();
  const fields = storeClashes(base, mine, theirs);
  const [choices, setChoices] = useState<Partial<Record<StoreField, Side>>>({});
  const open = fields.filter((field) => !choices[field]).length;
  const confirm = () => open === 0 && onMerge(mergeStore(base, mine, theirs, choices));
  return (
    <Dialog
      large
      title={t('settings.conflictTitle')}
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
            <legend>{t(storeLabels[field])}</legend>
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side}>
                <input
                  type="radio"
                  name={field}
                  checked={choices[field] === side}
                  onChange={() => setChoices({ ...choices, [field]: side })}
                />
                <small>{t(`conflict.${side}`)}</small>
                <span>{storeWord(t, currentLanguage(), side === 'mine' ? mine : theirs, field)}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}
