import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { type FieldErrors, type UseFormReturn, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { fieldIssues } from '#contract/errors.ts';
import { type Role, RoleInput } from '#contract/role.ts';
import { Button } from '#renderer/components/button.tsx';
import { ConflictDialog } from '#renderer/components/conflict-dialog.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { SelectField, TextField } from '#renderer/components/text-field.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { roleName } from '#renderer/features/role/permission-words.ts';
import { copyable } from '#renderer/features/role/role-edits.ts';
import {
  changedNames,
  mergeNames,
  type NameField,
  nameClashes,
  type RoleNames,
} from '#renderer/features/role/role-names.ts';
import { putRole } from '#renderer/features/role/role-queries.ts';
import { newerOf } from '#renderer/features/role/use-role-save.ts';
import { useConfirmed } from '#renderer/features/session/confirm-identity.tsx';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf, wasNotConfirmed } from '#renderer/lib/errors.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { errorTextOf, issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { useSubmissionKey } from '#renderer/lib/submission-key.ts';
import { useUser } from '#renderer/lib/user-context.ts';

function nameIssues({ name, description }: RoleNames) {
  const { error } = RoleInput.safeParse({ name, description, permissions: [] });
  return error ? fieldIssues(error) : [];
}

function nameError(t: Translate, errors: FieldErrors<RoleNames>): string | undefined {
  return errors.name?.type === 'taken' ? t('role.nameTaken') : errorTextOf(t, errors.name);
}

const namesOf = (role: Role): RoleNames => ({ name: role.name, description: role.description ?? '' });

/** The form of a role's name and purpose; `send` saves it. */
function useNamesForm(start: RoleNames, send: (values: RoleNames) => Promise<Role>, onSaved: (role: Role) => void) {
  const form = useForm<RoleNames>({
    defaultValues: start,
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver(nameIssues),
  });
  const { form: element, focusFirstWrong } = useFirstWrong();
  const save = useMutation({
    mutationFn: send,
    onSuccess: (saved) => {
      putRole(saved);
      onSaved(saved);
    },
    onError: (error) => {
      const failure = failureOf(error);
      if (failure.code === 'CONFLICT' && failure.data.reason === 'taken')
        showIssues(form.setError, [{ path: 'name', rule: 'taken' }]);
      else if (failure.code === 'VALIDATION') showIssues(form.setError, failure.data.issues);
      else return;
      focusWrong();
    },
  });
  useForgetUnreachable(save);
  /** The dialog itself is open, so the focus goes there at once, after the messages stand. */
  function focusWrong(): void {
    focusFirstWrong();
    setTimeout(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }
  function submit(): void {
    if (!save.isPending) void form.handleSubmit((values) => save.mutate(values), focusWrong)();
  }
  return { form, element, save, submit };
}

/** What the dialog says itself: not on a field, and no change of mind. */
function saysNothing(error: unknown): boolean {
  const failure = failureOf(error);
  if (wasNotConfirmed(error) || failure.code === 'VALIDATION') return true;
  return failure.code === 'CONFLICT' && (failure.data.reason === 'taken' || failure.data.reason === 'version');
}

interface NamesDialogProps {
  title: string;
  verb: string;
  names: ReturnType<typeof useNamesForm>;
  onClose: () => void;
  children?: ReactNode;
}

function NamesDialog({ title, verb, names, onClose, children }: NamesDialogProps) {
  const { t } = useTranslation();
  const formId = useId();
  const { form, element, save, submit } = names;
  return (
    <Dialog
      title={title}
      onCancel={onClose}
      onConfirm={submit}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button kind="primary" type="submit" form={formId} aria-disabled={save.isPending}>
            {verb}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        ref={element}
        noValidate
        className="roles-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <NameFields form={form} />
        {children}
      </form>
      {save.error && !saysNothing(save.error) && <FailureNotice error={save.error} />}
    </Dialog>
  );
}

function NameFields({ form }: { form: UseFormReturn<RoleNames> }) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  return (
    <>
      <TextField
        required
        label={t('role.name')}
        data-autofocus
        error={nameError(t, errors)}
        {...form.register('name')}
      />
      <TextField
        label={t('role.description')}
        error={errorTextOf(t, errors.description)}
        {...form.register('description')}
      />
    </>
  );
}

interface NewRoleDialogProps {
  roles: readonly Role[];
  /** Whose permissions it starts with; null: none. */
  from: Role | null;
  onClose: (created?: Role) => void;
}

export function NewRoleDialog({ roles, from, onClose }: NewRoleDialogProps) {
  const { t } = useTranslation();
  const own = useUser()?.permissions ?? [];
  const confirmed = useConfirmed();
  const { keyFor } = useSubmissionKey();
  const [fromId, setFromId] = useState(from?.id ?? '');
  const names = useNamesForm(
    { name: '', description: '' },
    ({ name, description }) => {
      const source = roles.find(({ id }) => id === fromId);
      const input = { name, description, permissions: copyable(source?.permissions ?? [], own) };
      return confirmed(() => api.role.create(input, { context: { idempotencyKey: keyFor(input) } }));
    },
    (created) => {
      showToast(t('role.created', { role: created.name }));
      onClose(created);
    },
  );
  return (
    <NamesDialog title={t('role.newTitle')} verb={t('role.create')} names={names} onClose={() => onClose()}>
      <SelectField
        label={t('role.startFrom')}
        help={t('role.startFromHelp')}
        value={fromId}
        onChange={(event) => setFromId(event.target.value)}
        options={[
          { value: '', label: t('role.startFromNone') },
          ...roles.filter(({ active }) => active).map((role) => ({ value: role.id, label: roleName(t, role) })),
        ]}
      />
    </NamesDialog>
  );
}

/** Only what was changed here is sent; what somebody else changed meanwhile stays, and what both did is asked. */
export function RenameRoleDialog({ role: opened, onClose }: { role: Role; onClose: (saved?: Role) => void }) {
  const { t } = useTranslation();
  const confirmed = useConfirmed();
  const { keyFor } = useSubmissionKey();
  const [base, setBase] = useState(opened);
  const names = useNamesForm(
    namesOf(opened),
    async (values) => {
      const changes = changedNames(namesOf(base), values);
      if (Object.keys(changes).length === 0) return base;
      const send = (version: number) => {
        const input = { id: base.id, version, changes };
        return confirmed(() => api.role.update(input, { context: { idempotencyKey: keyFor(input) } }));
      };
      return send(base.version).catch((error: unknown) => {
        const current = newerOf(error);
        if (!current || nameClashes(namesOf(base), values, namesOf(current)).length > 0) throw error;
        return send(current.version);
      });
    },
    (saved) => {
      showToast(t('role.saved', { role: saved.name }));
      onClose(saved);
    },
  );
  const { form, save } = names;
  const newer = newerOf(save.error);

  function merge(current: Role, choices: Partial<Record<NameField, 'mine' | 'theirs'>>): void {
    form.reset(mergeNames(namesOf(base), form.getValues(), namesOf(current), choices));
    setBase(current);
    putRole(current);
    save.reset();
  }

  if (newer)
    return (
      <ConflictDialog
        title={t('role.conflictTitle', { role: opened.name })}
        confirmLabel={t('form.keepEditing')}
        clashes={nameClashes(namesOf(base), form.getValues(), namesOf(newer)).map((field) => ({
          field,
          label: t(`role.${field}`),
          mine: form.getValues(field) || t('conflict.empty'),
          theirs: namesOf(newer)[field] || t('conflict.empty'),
        }))}
        onCancel={() => onClose()}
        onChoose={(choices) => merge(newer, choices)}
      />
    );
  return (
    <NamesDialog
      title={t('role.renameTitle', { role: opened.name })}
      verb={t('role.saveName')}
      names={names}
      onClose={() => onClose()}
    />
  );
}
