import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type FieldErrors, type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Client, fullName } from '#contract/client.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
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
import { type ClientValues, clientIssues, clientValues } from '#renderer/features/client/client-form-values.ts';
import { type After, useClientSave } from '#renderer/features/client/client-save.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { issuesResolver } from '#renderer/lib/form-issues.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useFormKeys } from '#renderer/lib/hotkeys.ts';
import '#renderer/features/client/client-form.css';

interface ClientFormProps {
  /** null: a new one. */
  client: Client | null;
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

/** Failures that already stand on a field or in a dialog need no second place. */
function standsElsewhere(error: unknown): boolean {
  const failure = failureOf(error);
  if (failure.code === 'VALIDATION') return true;
  return failure.code === 'CONFLICT' && failure.data.reason !== 'key' && failure.data.reason !== 'state';
}

export function ClientForm({ client, onCancel, onSaved, onUse }: ClientFormProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const leaving = useRef(false);
  /** Grows with each «Guardar y crear otro»: the fields start anew, with nothing dismissed or half typed. */
  const [round, setRound] = useState(0);
  const base = useRef(client);
  const form = useForm<ClientValues>({
    defaultValues: clientValues(client),
    mode: 'onTouched',
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
    if (after === 'another') {
      form.reset(clientValues(null));
      setRound((count) => count + 1);
      return;
    }
    leaving.current = true;
    if (after === 'leave' && blocker.status === 'blocked') blocker.proceed();
    else onSaved(saved);
  }
  const saving = useClientSave({ client, form, onSaved: afterSave });
  useEffect(() => {
    base.current = saving.base;
  }, [saving.base]);

  const stayed = saving.question !== null || saving.error !== null;
  useEffect(() => {
    // One dialog at a time: what saving asks comes before where to go.
    if (stayed && blocker.status === 'blocked') blocker.reset();
  }, [stayed, blocker]);

  const submit = (after: After) =>
    form.handleSubmit(
      (values) => saving.save(values, after),
      () => {
        if (blocker.status === 'blocked') blocker.reset();
      },
    )();
  useFormKeys({ save: () => void submit('open'), cancel: onCancel });

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round begins at the first field
  useEffect(() => {
    form.setFocus('name', { shouldSelect: false });
  }, [form, round]);

  return (
    <>
      <div className="head">
        <h1 className="cut">{title}</h1>
        {!client && <span className="muted">{t('form.autoCode')}</span>}
      </div>
      <FormBody
        key={round}
        form={form}
        client={client}
        onUse={onUse}
        onSubmit={() => void submit('open')}
        footer={(alike, warnings) => (
          <>
            {saving.error && !standsElsewhere(saving.error) ? (
              <FailureNotice error={saving.error} />
            ) : (
              <PendingNote errors={countErrors(errors)} warnings={warnings} alike={alike} dirty={isDirty} />
            )}
            <span className="grow" />
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
          </>
        )}
      />
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
  onUse: (id: string) => void;
  onSubmit: () => void;
  footer: (alike: number, warnings: number) => React.ReactNode;
}

/** Fields, rail and footer; apart, so that what is typed for duplicates redraws nothing else. */
function FormBody({ form, client, onUse, onSubmit, footer }: FormBodyProps) {
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const [name, surname, documentNumber, email, phone, mobile, birthDate] = useWatch({
    control: form.control,
    name: ['name', 'surname', 'documentNumber', 'email', 'phone', 'mobile', 'birthDate'],
  });
  const found = useDuplicates({ name, surname, documentNumber, email, phone, mobile, birthDate }, client?.id);
  const matches = found.filter((match) => !dismissed.includes(match.id));
  const warning = useDocumentWarning({ form });
  return (
    <form
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
        <DuplicatesRail matches={matches} onUse={onUse} onDismiss={(id) => setDismissed([...dismissed, id])} />
      </div>
      <div className="bar tall">{footer(matches.length, warning ? 1 : 0)}</div>
    </form>
  );
}

function LeaveDialog(props: { onStay: () => void; onDiscard: () => void; onSave: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('form.leaveTitle')}
      onCancel={props.onStay}
      onConfirm={props.onSave}
      actions={
        <>
          <Button kind="quiet" onClick={props.onDiscard}>
            {t('form.discard')}
          </Button>
          <Button data-autofocus onClick={props.onStay}>
            {t('form.keepEditing')}
          </Button>
          <Button kind="primary" onClick={props.onSave}>
            {t('form.saveAndLeave')}
          </Button>
        </>
      }
    >
      <p>{t('form.leaveText')}</p>
    </Dialog>
  );
}
