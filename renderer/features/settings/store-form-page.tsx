import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { FormFooter, FormPage, PendingNote } from '#renderer/components/form-page.tsx';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import { StoreConflictDialog } from '#renderer/features/settings/store-conflict-dialog.tsx';
import { storeValues } from '#renderer/features/settings/store-values.ts';
import type { StoreForm } from '#renderer/features/settings/use-store-form.ts';

/** The frame of a page of the settings that saves: fields, footer, and the two questions that may come up. */
export function StoreFormPage({ of: store, children }: { of: StoreForm; children: ReactNode }) {
  const { t } = useTranslation();
  const { isDirty, save, guard, newer, submit } = store;
  return (
    <>
      <FormPage
        ref={store.formElement}
        onSubmit={() => submit(false)}
        footer={
          <FormFooter error={save.error} pending={<PendingNote errors={store.wrong} dirty={isDirty} />}>
            <Button kind="quiet" hint="Esc" disabled={!isDirty} onClick={store.discard}>
              {t('form.discard')}
            </Button>
            <Button
              kind="primary"
              type="submit"
              hint={t('hints.ctrlEnter')}
              disabled={!isDirty}
              aria-disabled={save.isPending}
            >
              {t('settings.save')}
            </Button>
          </FormFooter>
        }
      >
        {children}
      </FormPage>
      {guard.asked && !newer && <LeaveDialog onStay={guard.stay} onDiscard={guard.go} onSave={() => submit(true)} />}
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
