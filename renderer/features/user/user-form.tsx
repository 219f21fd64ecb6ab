import { useEffect, useRef } from 'react';
import { Controller, FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { User } from '#contract/user.ts';
import { Button } from '#renderer/components/button.tsx';
import { FormFooter, FormPage, FormSection, PendingNote } from '#renderer/components/form-page.tsx';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import { RecordConflict } from '#renderer/components/record-conflict.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { roleName } from '#renderer/features/role/permission-words.ts';
import { useConfirmed } from '#renderer/features/session/confirm-identity.tsx';
import { RolePicker } from '#renderer/features/user/role-picker.tsx';
import { useRoleLabel } from '#renderer/features/user/use-role-label.ts';
import { UserFailure } from '#renderer/features/user/user-acts.tsx';
import { UserFields } from '#renderer/features/user/user-fields.tsx';
import { UserPath } from '#renderer/features/user/user-load.tsx';
import { adoptUser } from '#renderer/features/user/user-queries.ts';
import { lastUser } from '#renderer/features/user/user-search.ts';
import {
  changedUser,
  type UserField,
  type UserValues,
  userFields,
  userIssues,
  userValues,
} from '#renderer/features/user/user-values.ts';
import { api } from '#renderer/lib/api.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { failureOf, wasNotConfirmed } from '#renderer/lib/errors.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { countErrors, issuesResolver } from '#renderer/lib/form-issues.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';
import { clashing, flatPart, mergeFlat } from '#renderer/lib/merge.ts';
import { useFormSubmit } from '#renderer/lib/use-form-submit.ts';
import { type SendOptions, useRecordSave } from '#renderer/lib/use-record-save.ts';

interface UserFormProps {
  user: User;
  onCancel: () => void;
  onSaved: (user: User) => void;
}

/** Name, e-mail and role of an account. A new e-mail or role wants the caller's password first. */
export function UserForm({ user, onCancel, onSaved }: UserFormProps) {
  const { t } = useTranslation();
  const confirmed = useConfirmed();
  const { form: formElement, focusFirstWrong } = useFirstWrong();
  const base = useRef<User>(user);
  const form = useForm<UserValues>({
    defaultValues: userValues(user),
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver((values) => userIssues(values, userValues(base.current))),
  });
  const { isDirty, errors } = form.formState;
  const title = t('users.editTitle', { name: user.displayName });
  useDocumentTitle(title);
  const guard = useLeaveGuard(isDirty);

  function send(values: UserValues, from: User | null, { keyFor }: SendOptions): Promise<User> {
    const before = from ?? user;
    const changes = changedUser(userValues(before), values);
    if (Object.keys(changes).length === 0) return Promise.resolve(before);
    const input = { id: before.id, version: before.version, changes };
    return confirmed(() => api.user.update(input, { context: { idempotencyKey: keyFor(input) } }));
  }

  const saving = useRecordSave<UserValues, User>({
    record: user,
    form,
    valuesOf: userValues,
    send,
    readRecord: (value) => User.safeParse(value).data,
    hasClash: (versions) => clashing(userFields, flatPart, versions).length > 0,
    merge: (versions) => mergeFlat(userFields, versions, {}),
    pathOf: (path) => path,
    takenField: 'email',
    dismissed: [],
    onDismiss: () => {},
    onSaved(saved) {
      adoptUser(saved);
      showToast(t('users.saved', { name: saved.displayName }));
      lastUser.rowId = saved.id;
      guard.go(() => onSaved(saved));
    },
    onWrong: focusFirstWrong,
  });
  useEffect(() => {
    if (saving.base) base.current = saving.base;
  }, [saving.base]);
  const submit = useFormSubmit({ form, saving, guard, focusFirstWrong, onCancel });
  useEffect(() => form.setFocus('email', { shouldSelect: false }), [form]);

  const failure = saving.error && !wasNotConfirmed(saving.error) ? saving.error : null;
  const own = failure && ['FORBIDDEN', 'IN_USE'].includes(failureOf(failure).code);
  return (
    <>
      <UserPath current={title} />
      <div className="head under-path">
        <h1 className="cut" title={title}>
          {title}
        </h1>
        <span className="grow" />
        <span className="muted small">{t('form.requiredNote')}</span>
      </div>
      <FormProvider {...form}>
        <FormPage
          ref={formElement}
          onSubmit={() => void submit('open')}
          footer={
            <FormFooter
              error={own ? null : failure}
              pending={<PendingNote errors={countErrors(errors)} dirty={isDirty} />}
            >
              <Button kind="quiet" hint="Esc" onClick={onCancel}>
                {t('actions.cancel')}
              </Button>
              <Button kind="primary" type="submit" hint={t('hints.ctrlEnter')} aria-disabled={saving.pending}>
                {t('users.save')}
              </Button>
            </FormFooter>
          }
        >
          {own && <UserFailure error={failure} name={user.displayName} />}
          <FormSection title={t('users.account')}>
            <UserFields isNew={false} />
          </FormSection>
          <FormSection title={t('users.role')}>
            {user.client ? (
              <p className="role-picker">{roleName(t, user.role)}</p>
            ) : (
              <Controller
                control={form.control}
                name="roleNumber"
                render={({ field }) => (
                  <RolePicker value={field.value} onChange={field.onChange} held={user.role.number} />
                )}
              />
            )}
          </FormSection>
        </FormPage>
      </FormProvider>
      {guard.asked && (
        <LeaveDialog onStay={guard.stay} onDiscard={() => guard.go()} onSave={() => void submit('leave')} />
      )}
      {saving.question?.kind === 'conflict' && <UserConflict saving={saving} question={saving.question} />}
    </>
  );
}

type Saving = ReturnType<typeof useRecordSave<UserValues, User>>;

function UserConflict({
  saving,
  question,
}: {
  saving: Saving;
  question: Extract<NonNullable<Saving['question']>, { kind: 'conflict' }>;
}) {
  const { t } = useTranslation();
  const roleLabel = useRoleLabel();
  const versions = { base: userValues(saving.base), mine: question.values, theirs: userValues(question.current) };
  const labels: Record<UserField, string> = {
    displayName: t('users.displayName'),
    email: t('users.email'),
    roleNumber: t('users.role'),
  };
  const shown = (values: UserValues, field: UserField) =>
    field === 'roleNumber' ? roleLabel(Number(values.roleNumber)) : values[field].trim() || t('conflict.empty');
  return (
    <RecordConflict
      current={question.current}
      clashes={clashing(userFields, flatPart, versions).map((field) => ({
        field,
        label: labels[field],
        mine: shown(versions.mine, field),
        theirs: shown(versions.theirs, field),
      }))}
      onCancel={saving.dropQuestion}
      onChoose={(choices) =>
        saving.resolveConflict(question.current, mergeFlat(userFields, versions, choices), question.after)
      }
    />
  );
}
