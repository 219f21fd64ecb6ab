import { IconUserCheck, IconUserPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Controller, FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { UserWithSecret } from '#contract/user.ts';
import { Button } from '#renderer/components/button.tsx';
import { Segmented } from '#renderer/components/choice.tsx';
import { FormFooter, FormPage, FormSection, PendingNote } from '#renderer/components/form-page.tsx';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import type { Picked } from '#renderer/components/record-picker.tsx';
import { PersonaDuplicates } from '#renderer/features/persona/persona-duplicates.tsx';
import { PersonaFields } from '#renderer/features/persona/persona-fields.tsx';
import {
  type PersonaValues,
  personaInput,
  personaIssues,
  personaValues,
  withinPersona,
} from '#renderer/features/persona/persona-values.ts';
import { KnownPersona } from '#renderer/features/user/known-persona.tsx';
import { RolePicker } from '#renderer/features/user/role-picker.tsx';
import { UserFields } from '#renderer/features/user/user-fields.tsx';
import { UserPath } from '#renderer/features/user/user-load.tsx';
import { adoptUser } from '#renderer/features/user/user-queries.ts';
import { lastUser } from '#renderer/features/user/user-search.ts';
import { UserSecret } from '#renderer/features/user/user-secret.tsx';
import { type NewUserValues, newUserIssues, userValues } from '#renderer/features/user/user-values.ts';
import { api } from '#renderer/lib/api.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { countErrors, issuesResolver } from '#renderer/lib/form-issues.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';
import { useFormSubmit } from '#renderer/lib/use-form-submit.ts';
import { type SendOptions, useRecordSave } from '#renderer/lib/use-record-save.ts';
import { useCan } from '#renderer/lib/user-context.ts';

type Values = NewUserValues & { persona: PersonaValues };
type Created = typeof UserWithSecret._output;

interface UserNewFormProps {
  /** «Dar acceso»: somebody on record, already chosen. */
  known: Picked | null;
  onCancel: () => void;
  onSaved: (id: string) => void;
  onOpenUser: (id: string) => void;
}

const startValues = (known: Picked | null): Values => ({
  ...userValues(null),
  who: known ? 'known' : 'new',
  known,
  persona: personaValues(null),
});

export function UserNewForm({ known, onCancel, onSaved, onOpenUser }: UserNewFormProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const picksPersonas = useCan('persona:read');
  const readsRoles = useCan('role:read');
  const [created, setCreated] = useState<Created | null>(null);
  const { form: formElement, focusFirstWrong } = useFirstWrong();
  const form = useForm<Values>({
    defaultValues: startValues(known),
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver((values) => [
      ...(values.who === 'new' ? withinPersona(personaIssues(values.persona, null, formats.today())) : []),
      ...newUserIssues(values),
    ]),
  });
  const { isDirty, errors } = form.formState;
  const who = form.watch('who');
  useDocumentTitle(t('users.new'));
  const guard = useLeaveGuard(isDirty && !created);

  function send(values: Values, _: Created | null, { accept, keyFor }: SendOptions): Promise<Created> {
    const input = {
      email: values.email,
      displayName: values.displayName.trim() || null,
      ...(readsRoles && { roleNumber: Number(values.roleNumber) }),
      ...(values.who === 'new' ? { persona: personaInput(values.persona) } : { personaId: values.known?.id ?? '' }),
      ...(accept && { acceptDuplicates: true }),
    };
    return api.user.create(input, { context: { idempotencyKey: keyFor(input) } });
  }

  const saving = useRecordSave<Values, Created>({
    record: null,
    form,
    valuesOf: () => startValues(known),
    send,
    readRecord: () => undefined,
    hasClash: () => false,
    merge: ({ mine }) => mine,
    pathOf: (path) => (path === 'personaId' ? 'known' : path),
    takenField: 'email',
    dismissed: [],
    onDismiss: () => {},
    onSaved(saved) {
      adoptUser(saved);
      lastUser.rowId = saved.id;
      setCreated(saved);
    },
    onWrong: focusFirstWrong,
  });
  const submit = useFormSubmit({ form, saving, guard, focusFirstWrong, onCancel });
  useFirstField(formElement);

  /** Whatever was to be gone to waits: the secret comes first. */
  function saveAndStay(): void {
    guard.stay();
    void submit('open');
  }

  return (
    <>
      <UserPath current={t('users.new')} />
      <div className="head under-path">
        <h1>{t('users.new')}</h1>
        <span className="grow" />
        <span className="muted small">{t('form.requiredNote')}</span>
      </div>
      <FormProvider {...form}>
        <FormPage
          ref={formElement}
          onSubmit={() => void submit('open')}
          footer={
            <FormFooter
              error={saving.error}
              pending={<PendingNote errors={countErrors(errors)} dirty={isDirty} />}
              note={<span className="muted small cut">{t('users.secretNote')}</span>}
            >
              <Button kind="quiet" hint="Esc" onClick={onCancel}>
                {t('actions.cancel')}
              </Button>
              <Button kind="primary" type="submit" hint={t('hints.ctrlEnter')} aria-disabled={saving.pending}>
                {t('users.create')}
              </Button>
            </FormFooter>
          }
        >
          <FormSection title={t('users.who')}>
            {picksPersonas && <WhoPick value={who} onChange={(next) => form.setValue('who', next)} />}
            {who === 'known' ? (
              <Controller
                control={form.control}
                name="known"
                render={({ field, fieldState }) => (
                  <KnownPersona
                    value={field.value}
                    onPick={field.onChange}
                    problem={fieldState.error?.type}
                    done={created !== null}
                    onOpenUser={onOpenUser}
                  />
                )}
              />
            ) : (
              <PersonaFields />
            )}
          </FormSection>
          <FormSection title={t('users.account')}>
            <UserFields isNew />
          </FormSection>
          <FormSection title={t('users.role')}>
            <Controller
              control={form.control}
              name="roleNumber"
              render={({ field }) => <RolePicker value={field.value} onChange={field.onChange} />}
            />
          </FormSection>
        </FormPage>
      </FormProvider>
      {guard.asked && <LeaveDialog onStay={guard.stay} onDiscard={() => guard.go()} onSave={saveAndStay} />}
      {saving.question?.kind === 'duplicates' && (
        <PersonaDuplicates
          matches={saving.question.matches}
          text={t('users.knownText')}
          useLabel={t('users.useKnown')}
          onUse={({ id, name }) => {
            saving.dropQuestion();
            form.setValue('who', 'known', { shouldDirty: true });
            form.setValue('known', { id, name }, { shouldDirty: true });
          }}
          onCancel={saving.dropQuestion}
          onAccept={saving.acceptDuplicates}
        />
      )}
      {created && <UserSecret created={created} onClose={() => onSaved(created.id)} />}
    </>
  );
}

interface WhoPickProps {
  value: NewUserValues['who'];
  onChange: (value: NewUserValues['who']) => void;
}

function WhoPick({ value, onChange }: WhoPickProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="f c6">
      <Segmented
        label={t('users.whoLabel')}
        value={value}
        onChange={onChange}
        options={[
          { value: 'new', label: t('users.whoNew'), icon: IconUserPlus },
          { value: 'known', label: t('users.whoKnown'), icon: IconUserCheck },
        ]}
      />
    </div>
  );
}

/** The first thing to type, whichever fields there are. */
function useFirstField(form: { readonly current: HTMLFormElement | null }): void {
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:not([type="radio"])')?.focus();
  }, [form]);
}
