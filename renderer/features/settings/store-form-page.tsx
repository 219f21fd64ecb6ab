import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsForm } from '#renderer/components/settings-form.tsx';
import { StoreConflictDialog } from '#renderer/features/settings/store-conflict-dialog.tsx';
import { storeValues } from '#renderer/features/settings/store-values.ts';
import type { StoreForm } from '#renderer/features/settings/use-store-form.ts';

/** A page of the settings that saves the store, and the question that may come up: somebody saved first. */
export function StoreFormPage({ of: store, children }: { of: StoreForm; children: ReactNode }) {
  const { t } = useTranslation();
  const { save, newer } = store;
  return (
    <>
      <SettingsForm
        of={store}
        error={save.error}
        pending={save.isPending}
        saveLabel={t('settings.save')}
        asking={newer !== null}
      >
        {children}
      </SettingsForm>
      {newer && (
        <StoreConflictDialog
          base={storeValues(newer.attempt.from)}
          mine={newer.attempt.values}
          theirs={storeValues(newer.current)}
          onCancel={store.forgetNewer}
          onMerge={(merged) => store.resolve(newer.current, merged, newer.attempt.leave)}
        />
      )}
    </>
  );
}
