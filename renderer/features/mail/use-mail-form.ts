import { useForm } from 'react-hook-form';
import { type Mail, type MailDocument, MailInput } from '#contract/mail.ts';
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
  /** What goes with a new one; it is not kept in drafts, so neither are its words. */
  document: MailDocument | null;
  onCancel: () => void;
  onSaved: (mail: Mail) => void;
}

/** Writes a message, or mends one that has not gone out. */
export function useMailForm({ mail, start, document, onCancel, onSaved }: MailFormUse) {
  const { form: element, focusFirstWrong } = useFirstWrong();
  const form = useForm<MailValues>({
    defaultValues: mail ? mailValues(mail) : start,
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver(mailIssues),
  });
  const guard = useLeaveGuard(form.formState.isDirty);
  const draft = useMailDraft(form, mail, document === null);
  const saving = useNewRecord({
    form,
    inputOf: (values: MailValues) => values,
    send(values, idempotencyKey) {
      if (mail)
        return onNewest(mail, ({ id, version }) => api.mail.edit({ id, version, changes: changedMail(mail, values) }));
      const { to, name, subject, message } = MailInput.parse(mailInputOf(values));
      const context = { idempotencyKey };
      return document
        ? api.mail.sendDocument({ document, to, subject, message }, { context })
        : api.mail.send({ to, name, subject, message }, { context });
    },
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
