import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import type { Side } from '#renderer/lib/merge.ts';

/** A field that both changed, in words: what one wrote oneself and what was saved meanwhile. */
export type Clash<F extends string> = { readonly field: F; readonly label: string } & Readonly<Record<Side, string>>;

interface ConflictDialogProps<F extends string> {
  title: string;
  /** Who saved meanwhile. */
  who?: string | undefined;
  clashes: readonly Clash<F>[];
  /** Unless what is chosen is saved at once. */
  confirmLabel?: string | undefined;
  onCancel: () => void;
  onChoose: (choices: Partial<Record<F, Side>>) => void;
}

/** Somebody saved first. Only what both changed is asked, and nothing is chosen beforehand: Ctrl+Enter must not overwrite what nobody looked at. */
export function ConflictDialog<F extends string>(props: ConflictDialogProps<F>) {
  const { title, who, clashes, confirmLabel, onCancel, onChoose } = props;
  const { t } = useTranslation();
  const [choices, setChoices] = useState<Partial<Record<F, Side>>>({});
  const open = clashes.filter(({ field }) => !choices[field]).length;
  const confirm = () => {
    if (open === 0) onChoose(choices);
  };
  return (
    <Dialog
      large
      title={title}
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
            {confirmLabel ?? t('conflict.save')}
          </Button>
        </>
      }
    >
      <p>{t('conflict.text')}</p>
      <div className="clashes">
        {clashes.map((clash) => (
          <fieldset key={clash.field} className="clash">
            <legend>{clash.label}</legend>
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side}>
                <input
                  type="radio"
                  name={clash.field}
                  checked={choices[clash.field] === side}
                  onChange={() => setChoices({ ...choices, [clash.field]: side })}
                />
                <small>{side === 'theirs' && who ? t('conflict.of', { who }) : t(`conflict.${side}`)}</small>
                <span>{clash[side]}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}
