import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { FormFooter, FormPage, PendingNote } from '#renderer/components/form-page.tsx';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import type { useLeaveGuard } from '#renderer/lib/leave-guard.ts';

interface SettingsFormProps {
  /** What `useSettingsForm` gives, or a form that is saved the same way. */
  of: {
    element: Parameters<typeof FormPage>[0]['ref'];
    isDirty: boolean;
    wrong: number;
    submit: (leave: boolean) => void;
    discard: () => void;
    guard: ReturnType<typeof useLeaveGuard>;
  };
  error: unknown;
  pending: boolean;
  saveLabel: string;
  aside?: ReactNode;
  /** Before the two buttons. */
  action?: ReactNode;
  /** A question that comes before where to go. */
  asking?: boolean;
  children: ReactNode;
}

/** The frame of a page of settings that saves: its fields, its footer, and the question before it is left with changes. */
export function SettingsForm({
  of: form,
  error,
  pending,
  saveLabel,
  aside,
  action,
  asking,
  children,
}: SettingsFormProps) {
  const { t } = useTranslation();
  const { isDirty, guard, submit } = form;
  return (
    <>
      <FormPage
        ref={form.element}
        onSubmit={() => submit(false)}
        aside={aside}
        footer={
          <FormFooter error={error} pending={<PendingNote errors={form.wrong} dirty={isDirty} />}>
            {action}
            <Button kind="quiet" hint="Esc" disabled={!isDirty} onClick={form.discard}>
              {t('form.discard')}
            </Button>
            <Button
              kind="primary"
              type="submit"
              hint={t('hints.ctrlEnter')}
              disabled={!isDirty}
              aria-disabled={pending}
            >
              {saveLabel}
            </Button>
          </FormFooter>
        }
      >
        {children}
      </FormPage>
      {guard.asked && !asking && <LeaveDialog onStay={guard.stay} onDiscard={guard.go} onSave={() => submit(true)} />}
    </>
  );
}
