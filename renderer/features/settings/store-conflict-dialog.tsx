import { useTranslation } from 'react-i18next';
import type { StoreInput } from '#contract/store.ts';
import { ConflictDialog } from '#renderer/components/conflict-dialog.tsx';
import { mergeStore, storeClashes } from '#renderer/features/settings/store-values.ts';
import { storeLabels, storeWord } from '#renderer/features/settings/store-words.ts';
import { currentLanguage } from '#renderer/lib/i18n.ts';

interface StoreConflictDialogProps {
  base: StoreInput;
  mine: StoreInput;
  theirs: StoreInput;
  onCancel: () => void;
  onMerge: (merged: StoreInput) => void;
}

/** Somebody saved the store first. */
export function StoreConflictDialog({ base, mine, theirs, onCancel, onMerge }: StoreConflictDialogProps) {
  const { t } = useTranslation();
  const clashes = storeClashes(base, mine, theirs).map((field) => ({
    field,
    label: t(storeLabels[field]),
    mine: storeWord(t, currentLanguage(), mine, field),
    theirs: storeWord(t, currentLanguage(), theirs, field),
  }));
  return (
    <ConflictDialog
      title={t('settings.conflictTitle')}
      clashes={clashes}
      onCancel={onCancel}
      onChoose={(choices) => onMerge(mergeStore(base, mine, theirs, choices))}
    />
  );
}
