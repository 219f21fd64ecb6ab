import { useForm } from 'react-hook-form';
import { type Mail, MailInput } from '#contract/mail.ts';
import { clearFormToasts } from '#renderer/components/toasts.tsx';
import { adoptMail } from '#renderer/features/mail/mail-queries.ts';
import {
  changedMail,
  type MailValues,
  mailInputOf,
  mailIssues,
  mailValues,
} from '#renderer/features/mail/mail-values.ts';
import { onNewest } from '#renderer/features/mail/use-mail-acts.tsx';
import { useMailDraft } from '#renderer/features/mail/use-mail-draft.ts';
import { api } from '#renderer/lib/api.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { issuesResolver } from '#renderer/lib/form-issues.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';
import { useFormSubmit } from '#renderer/lib/use-form-submit.ts';
import { useNewRecord } from '#renderer/lib/use-new-record.ts';

interface MailFormUse {
  /** null: a new one. */
  mail: Mail | null;
  /** What a new one starts with. */
  start: MailValues;
  onCancel: () => void;
  onSaved: (mail: Mail) => void;
}

/** Writes a message, or mends one that has not gone out. */
export function useMailForm({ mail, start, onCancel, onSaved }: MailFormUse) {
  const { form: element, focusFirstWrong } = useFirstWrong();
  const form = useForm<MailValues>({
    defaultValues: mail ? mailValues(mail) : start,
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver(mailIssues),
  });
  const guard = useLeaveGuard(form.formState.isDirty);
  const draft = useMailDraft(form, mail);
  const saving = useNewRecord({
    form,
    inputOf: (values: MailValues) => values,
    send: (values, idempotencyKey) =>
      mail
        ? onNewest(mail, ({ id, version }) => api.mail.edit({ id, version, changes: changedMail(mail, values) }))
        : api.mail.send(MailInput.parse(mailInputOf(values)), { context: { idempotencyKey } }),
    pathOf: (path) => path.replace(/^changes\./, ''),
    onSaved(saved) {
      clearFormToasts();
      adoptMail(saved);
      void draft.settle().then(() => guard.go(() => onSaved(saved)));
    },
    onWrong: focusFirstWrong,
  });
  const submit = useFormSubmit({ form, saving, guard, focusFirstWrong, onCancel });
  return {
    form,
    element,
    guard,
    draft,
    saving,
    submit,
    /** Given up on purpose: its draft goes with it. */
    discard: () => void draft.settle().then(() => guard.go()),
  };
}
