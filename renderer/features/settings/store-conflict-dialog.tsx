import { useTranslation } from 'react-i18next';
import { ConflictDialog } from '#renderer/components/conflict-dialog.tsx';
import { mergeStore, type StoreValues, storeClashes } from '#renderer/features/settings/store-values.ts';
import { storeLabels, storeWord } from '#renderer/features/settings/store-words.ts';
import { currentLanguage } from '#renderer/lib/i18n.ts';

interface StoreConflictDialogProps {
  base: StoreValues;
  mine: StoreValues;
  theirs: StoreValues;
  onCancel: () => void;
  onMerge: (merged: StoreValues) => void;
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
