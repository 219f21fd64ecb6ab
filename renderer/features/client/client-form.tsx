import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import { type FieldErrors, type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Client, fullName } from '#contract/client.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { ClientConflictDialog } from '#renderer/features/client/client-conflict-dialog.tsx';
import { DuplicatesDialog, DuplicatesRail, useDuplicates } from '#renderer/features/client/client-duplicates.tsx';
import {
  AddressSections,
  ContactSection,
  IdentitySection,
  MoreSection,
  PendingNote,
  useDocumentWarning,
} from '#renderer/features/client/client-form-sections.tsx';
import {
  type ClientStart,
  type ClientValues,
  clientIssues,
  clientValues,
} from '#renderer/features/client/client-form-values.ts';
import { LeaveDialog } from '#renderer/features/client/client-leave-dialog.tsx';
import { type After, useClientSave } from '#renderer/features/client/client-save.ts';
import { lastPlace } from '#renderer/features/client/client-search.ts';
import { BeforeSaveContext, useFieldTasks } from '#renderer/lib/before-save.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { issuesResolver } from '#renderer/lib/form-issues.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useFormKeys } from '#renderer/lib/hotkeys.ts';
import '#renderer/features/client/client-form.css';

interface ClientFormProps {
  /** null: a new one. */
  client: Client | null;
  start?: ClientStart;
  onCancel: () => void;
  onSaved: (client: Client) => void;
  /** «Usar esta ficha»: leave for the record that already exists. */
  onUse: (id: string) => void;
}

/** Leaves of the error tree: what the footer counts. */
function countErrors(errors: FieldErrors | undefined): number {
  return Object.values(errors ?? {}).reduce((sum, error) => {
    if (!error || typeof error !== 'object') return sum;
    return sum + (typeof error.type === 'string' ? 1 : countErrors(error as FieldErrors));
  }, 0);
}

/** Failures that already stand on a field, in a dialog or on the sign-in need no second place. */
function standsElsewhere(error: unknown): boolean {
  const failure = failureOf(error);
  if (failure.code === 'VALIDATION') return true;
  if (failure.code === 'UNAUTHENTICATED' && failure.data.reason === 'session') return true;
  return failure.code === 'CONFLICT' && failure.data.reason !== 'key' && failure.data.reason !== 'state';
}

export function ClientForm({ client, start = {}, onCancel, onSaved, onUse }: ClientFormProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const leaving = useRef(false);
  /** Grows with each «Guardar y crear otro»: the fields start anew, with nothing dismissed or half typed. */
  const [round, setRound] = useState(0);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const dismiss = (ids: readonly string[]) => setDismissed((before) => [...before, ...ids]);
  const { tasks, finishFields } = useFieldTasks();
  const { form: formElement, focusFirstWrong } = useFirstWrong();
  const base = useRef(client);
  const form = useForm<ClientValues>({
    defaultValues: clientValues(client, start),
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver((values) =>
      clientIssues(values, base.current && clientValues(base.current), formats.today()),
    ),
  });
  const { isDirty, errors } = form.formState;
  const title = client ? t('form.editTitle', { name: fullName(client) }) : t('client.new');
  useDocumentTitle(title);

  const blocker = useBlocker({
    shouldBlockFn: () => isDirty && !leaving.current,
    enableBeforeUnload: () => isDirty && !leaving.current,
    withResolver: true,
  });

  function afterSave(saved: Client, after: After): void {
    showToast(t('form.saved', { name: fullName(saved) }));
    lastPlace.rowId = saved.id;
    if (after === 'another') {
      form.reset(clientValues(null, { country: start.country }));
      setDismissed([]);
      setRound((count) => count + 1);
      return;
    }
    leaving.current = true;
    if (after === 'leave' && blocker.status === 'blocked') blocker.proceed();
    else onSaved(saved);
  }
  const saving = useClientSave({
    client,
    form,
    dismissed,
    onDismiss: dismiss,
    onSaved: afterSave,
    onWrong: focusFirstWrong,
  });
  useForgetUnreachable(saving);
  useEffect(() => {
    base.current = saving.base;
  }, [saving.base]);

  const { question, error } = saving;
  const latestBlocker = useRef(blocker);
  useEffect(() => {
    latestBlocker.current = blocker;
  });
  useEffect(() => {
    // One dialog at a time: what saving asks comes before where to go. Only as it comes up: the next wish to leave is heard again.
    if ((question || error) && latestBlocker.current.status === 'blocked') latestBlocker.current.reset();
  }, [question, error]);

  async function submit(after: After): Promise<void> {
    await finishFields();
    let wrong = false;
    await form.handleSubmit(
      (values) => saving.save(values, after),
      () => {
        wrong = true;
      },
    )();
    if (!wrong) return;
    if (blocker.status === 'blocked') blocker.reset();
    focusFirstWrong();
  }
  useFormKeys({ save: () => void submit('open'), cancel: onCancel });

  const begun = useRef(-1);
  useEffect(() => {
    // Each round begins at the first field; a form that was only covered for a while goes on where it was.
    if (begun.current === round) return;
    begun.current = round;
    form.setFocus('name', { shouldSelect: false });
  }, [form, round]);

  return (
    <>
      <div className="head">
        <h1 className="cut">{title}</h1>
        {!client && <span className="muted">{t('form.autoCode')}</span>}
      </div>
      <BeforeSaveContext value={tasks}>
        <FormBody
          key={round}
          ref={formElement}
          form={form}
          client={client}
          dismissed={dismissed}
          onDismiss={(id) => dismiss([id])}
          onUse={onUse}
          onSubmit={() => void submit('open')}
          footer={(alike, warnings) => (
            <div className="foot">
              {saving.error && !standsElsewhere(saving.error) && (
                <div className="bar-note">
                  <FailureNotice error={saving.error} />
                </div>
              )}
              <div className="bar tall">
                <PendingNote errors={countErrors(errors)} warnings={warnings} alike={alike} dirty={isDirty} />
                <Button kind="quiet" hint="Esc" onClick={onCancel}>
                  {t('actions.cancel')}
                </Button>
                {!client && (
                  <Button onClick={() => void submit('another')} aria-disabled={saving.pending}>
                    {t('form.saveAndNew')}
                  </Button>
                )}
                <Button kind="primary" type="submit" hint={t('hints.ctrlEnter')} aria-disabled={saving.pending}>
                  {t('form.save')}
                </Button>
              </div>
            </div>
          )}
        />
      </BeforeSaveContext>
      {blocker.status === 'blocked' && (
        <LeaveDialog onStay={blocker.reset} onDiscard={blocker.proceed} onSave={() => void submit('leave')} />
      )}
      {saving.question?.kind === 'duplicates' && (
        <DuplicatesDialog
          matches={saving.question.matches}
          onUse={(id) => {
            saving.dropQuestion();
            onUse(id);
          }}
          onCancel={saving.dropQuestion}
          onAccept={saving.acceptDuplicates}
        />
      )}
      {saving.question?.kind === 'conflict' && (
        <ClientConflictDialog
          base={clientValues(saving.base)}
          mine={saving.question.values}
          current={saving.question.current}
          onCancel={saving.dropQuestion}
          onMerge={(merged) => {
            if (saving.question?.kind === 'conflict') {
              saving.resolveConflict(saving.question.current, merged, saving.question.after);
            }
          }}
        />
      )}
    </>
  );
}

interface FormBodyProps {
  form: UseFormReturn<ClientValues>;
  client: Client | null;
  dismissed: readonly string[];
  onDismiss: (id: string) => void;
  onUse: (id: string) => void;
  onSubmit: () => void;
  footer: (alike: number, warnings: number) => ReactNode;
  ref: Ref<HTMLFormElement>;
}

/** Fields, rail and footer; apart, so that what is typed for duplicates redraws nothing else. */
function FormBody({ form, client, dismissed, onDismiss, onUse, onSubmit, footer, ref }: FormBodyProps) {
  const [name, surname, documentNumber, email, phone, mobile, birthDate] = useWatch({
    control: form.control,
    name: ['name', 'surname', 'documentNumber', 'email', 'phone', 'mobile', 'birthDate'],
  });
  const found = useDuplicates({ name, surname, documentNumber, email, phone, mobile, birthDate }, client?.id);
  const matches = found.filter((match) => !dismissed.includes(match.id));
  const warning = useDocumentWarning({ form });
  return (
    <form
      ref={ref}
      className="form-page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className="form-body">
        <div className="form-fields">
          <IdentitySection form={form} />
          <ContactSection form={form} />
          <AddressSections form={form} />
          <MoreSection form={form} isNew={client === null} />
        </div>
        <DuplicatesRail matches={matches} onUse={onUse} onDismiss={onDismiss} />
      </div>
      {footer(matches.length, warning ? 1 : 0)}
    </form>
  );
}
