import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { access } from '#contract/access.ts';
import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { refreshKeys } from '#renderer/features/access/access-queries.ts';
import { KeyRolePicker } from '#renderer/features/access/key-role-picker.tsx';
import { isWorthSaying } from '#renderer/features/access/use-access-update.ts';
import { useConfirmed } from '#renderer/features/session/confirm-identity.tsx';
import { usualRole } from '#renderer/features/user/user-values.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { errorTextOf, issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';

type NewKey = Awaited<ReturnType<typeof api.access.createToken>>;

interface KeyValues {
  name: string;
  /** As a choice holds it. */
  roleNumber: string;
}

const inputOf = ({ name, roleNumber }: KeyValues) => ({ name, roleNumber: Number(roleNumber) });

function keyIssues(values: KeyValues) {
  const { error } = access.createToken['~orpc'].inputSchema?.safeParse(inputOf(values)) ?? {};
  return error ? fieldIssues(error) : [];
}

/** What a refusal says of the fields; none where it is about something else. */
function issuesOf(error: unknown): FieldIssue[] {
  const failure = failureOf(error);
  if (failure.code === 'VALIDATION') return failure.data.issues;
  const taken = failure.code === 'CONFLICT' && failure.data.reason === 'taken';
  return taken ? [{ path: 'name', rule: 'taken' }] : [];
}

/** Nothing of what was shown stays in memory. */
function useCreateKey(onCreated: (key: NewKey) => void, onRefused: (error: unknown) => void) {
  const confirmed = useConfirmed();
  const create = useMutation({
    gcTime: 0,
    mutationFn: (values: KeyValues) => confirmed(() => api.access.createToken(inputOf(values))),
    onSuccess: (created) => {
      refreshKeys();
      onCreated(created);
    },
    onError: (error) => {
      // An answer that was lost may have been a key.
      refreshKeys();
      onRefused(error);
    },
  });
  useForgetUnreachable(create);
  return create;
}

/** Which program, and what it may do: never more than who gives it. */
export function KeyDialog({ onCreated, onClose }: { onCreated: (key: NewKey) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const formId = useId();
  const { form: element, focusFirstWrong } = useFirstWrong();
  const form = useForm<KeyValues>({
    defaultValues: { name: '', roleNumber: String(usualRole) },
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver(keyIssues),
  });
  const { errors } = form.formState;
  const create = useCreateKey(onCreated, (error) => {
    const issues = issuesOf(error);
    if (issues.length === 0) return;
    showIssues(form.setError, issues);
    focusWrong();
  });
  const roleError = errorTextOf(t, errors.roleNumber);

  /** The dialog itself is open, so the focus goes there at once, after the messages stand. */
  function focusWrong(): void {
    focusFirstWrong();
    setTimeout(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }
  /** What is being created is seen through: its key is shown this once. */
  function close(): void {
    if (!create.isPending) onClose();
  }
  function submit(): void {
    if (!create.isPending) void form.handleSubmit((values) => create.mutate(values), focusWrong)();
  }

  return (
    <Dialog
      large
      title={t('access.keys.newTitle')}
      onCancel={close}
      onConfirm={submit}
      actions={
        <>
          <Button kind="quiet" aria-disabled={create.isPending} onClick={close}>
            {t('actions.cancel')}
          </Button>
          <Button kind="primary" type="submit" form={formId} aria-disabled={create.isPending}>
            {t(create.isPending ? 'access.keys.creating' : 'access.keys.create')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        ref={element}
        noValidate
        className="g access-key-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          span={6}
          required
          data-autofocus
          label={t('access.keys.name')}
          help={t('access.keys.nameHelp')}
          error={errors.name?.type === 'taken' ? t('access.keys.nameTaken') : errorTextOf(t, errors.name)}
          {...form.register('name')}
        />
        <p className="f c6 access-key-role">{t('access.keys.role')}</p>
        <Controller
          control={form.control}
          name="roleNumber"
          render={({ field }) => <KeyRolePicker value={field.value} onChange={field.onChange} />}
        />
        {roleError && (
          <p className="f c6 msg bad" role="alert">
            {roleError}
          </p>
        )}
      </form>
      {isWorthSaying(create.error) && issuesOf(create.error).length === 0 && <FailureNotice error={create.error} />}
    </Dialog>
  );
}
