import { useTranslation } from 'react-i18next';
import type { Actor } from '#contract/fields.ts';
import { type Clash, ConflictDialog } from '#renderer/components/conflict-dialog.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import type { Side } from '#renderer/lib/merge.ts';

interface RecordConflictProps<F extends string> {
  /** As somebody else saved it. */
  current: { readonly updatedAt: number; readonly updatedBy: Actor | null };
  clashes: readonly Clash<F>[];
  confirmLabel?: string | undefined;
  onCancel: () => void;
  onChoose: (choices: Partial<Record<F, Side>>) => void;
}

/** Somebody saved the record first, and who it was; what only one of the two changed is already merged. */
export function RecordConflict<F extends string>({ current, ...dialog }: RecordConflictProps<F>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const title = t('conflict.title', {
    who: current.updatedBy?.name ?? t('conflict.somebody'),
    when: formats.recent(current.updatedAt),
  });
  return <ConflictDialog {...dialog} title={title} who={current.updatedBy?.name} />;
}
