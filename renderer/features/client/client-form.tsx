import { IconUsers } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Client, fullName } from '#contract/client.ts';
import { Button } from '#renderer/components/button.tsx';
import { FormFooter, PendingNote } from '#renderer/components/form-page.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { clearFormToasts, showToast } from '#renderer/components/toasts.tsx';
import { FormBody } from '#renderer/features/client/client-form-body.tsx';
import { ClientFormDialogs } from '#renderer/features/client/client-form-dialogs.tsx';
import { useClientDraft } from '#renderer/features/client/client-form-draft.ts';
import {
  type ClientStart,
  type ClientValues,
  clientIssues,
  clientValues,
} from '#renderer/features/client/client-form-values.ts';
import { useClientSave } from '#renderer/features/client/client-save.ts';
import { lastPlace } from '#renderer/features/client/client-search.ts';
import { DraftNote, DraftOffer } from '#renderer/features/draft/draft-offer.tsx';
import { BeforeSaveContext, useFieldTasks } from '#renderer/lib/before-save.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { countErrors, issuesResolver } from '#renderer/lib/form-issues.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';
import { shortMiddle } from '#renderer/lib/short-middle.ts';
import { useFormSubmit } from '#renderer/lib/use-form-submit.ts';
import type { After } from '#renderer/lib/use-record-save.ts';

interface ClientFormProps {
  /** null: a new one. */
  client: Client | null;
  start?: ClientStart;
  onCancel: () => void;
  onSaved: (client: Client) => void;
  /** «Usar esta ficha»: leave for the record that already exists. */
  onUse: (id: string) => void;
}

export function ClientForm({ client, start = {}, onCancel, onSaved, onUse }: ClientFormProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  /** Grows with each «Guardar y crear otro»: the fields start anew, with nothing dismissed or half typed. */
  const [round, setRound] = useState(0);
  const [saved, setSaved] = useState(false);
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
  const guard = useLeaveGuard(isDirty);

  function afterSave(now: Client, after: After, undo?: () => void): void {
    clearFormToasts();
    showToast(t('form.saved', { name: shortMiddle(fullName(now)) }), undo && { undo });
    setSaved(after !== 'another');
    lastPlace.rowId = now.id;
    const settled = draft.settle();
    if (after === 'another') {
      form.reset(clientValues(null, { country: start.country }));
      setDismissed([]);
      setRound((count) => count + 1);
    } else void settled.then(() => guard.go(() => onSaved(now)));
  }
  const saving = useClientSave({
    client,
    form,
    dismissed,
    onDismiss: dismiss,
    onSaved: afterSave,
    onWrong: focusFirstWrong,
  });
  useEffect(() => {
    base.current = saving.base;
  }, [saving.base]);
  const draft = useClientDraft({ form, base: saving.base, onFilled: () => setRound((count) => count + 1) });

  const submit = useFormSubmit({ form, saving, guard, focusFirstWrong, finishFields, onCancel });

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
        <h1 className="cut" title={title}>
          {title}
        </h1>
        {!client && <span className="muted">{t('form.autoCode')}</span>}
        <span className="grow" />
        <span className="muted small">{t('form.requiredNote')}</span>
      </div>
      {draft.offer && (
        <DraftOffer
          at={draft.offer.at}
          who={fullName(draft.offer.typed).trim() || t('draft.newClient')}
          moved={saving.base !== null && draft.offer.baseVersion !== saving.base.version}
          onRestore={draft.restore}
          onDismiss={draft.dismiss}
        />
      )}
      {client && !saved && saving.base && client.version > saving.base.version && <SavedMeanwhile client={client} />}
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
            <FormFooter
              error={saving.error}
              pending={<PendingNote errors={countErrors(errors)} warnings={warnings} alike={alike} dirty={isDirty} />}
              note={<DraftNote keptAt={draft.keptAt} failing={draft.failing} dirty={isDirty} />}
            >
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
            </FormFooter>
          )}
        />
      </BeforeSaveContext>
      <ClientFormDialogs
        saving={saving}
        draft={draft}
        guard={guard}
        onUse={onUse}
        onSave={() => void submit('leave')}
      />
    </>
  );
}

/** Somebody else was quicker: told while there is time, asked only where both changed the same. */
function SavedMeanwhile({ client }: { client: Client }) {
  const { t } = useTranslation();
  const { recent } = useFormats();
  return (
    <div className="notice draft-offer" role="status">
      <Icon of={IconUsers} />
      <span className="grow">
        {t('conflict.savedMeanwhile', {
          who: client.updatedBy?.name ?? t('conflict.somebody'),
          when: recent(client.updatedAt),
        })}
      </span>
    </div>
  );
}
