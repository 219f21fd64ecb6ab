import { useEffect, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Persona, personaName } from '#contract/persona.ts';
import { Button } from '#renderer/components/button.tsx';
import { FormFooter, FormPage, FormSection, PendingNote } from '#renderer/components/form-page.tsx';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { PersonaConflict } from '#renderer/features/persona/persona-conflict.tsx';
import { PersonaDuplicates } from '#renderer/features/persona/persona-duplicates.tsx';
import { PersonaFields } from '#renderer/features/persona/persona-fields.tsx';
import { PersonaPath } from '#renderer/features/persona/persona-load.tsx';
import { adoptPersona } from '#renderer/features/persona/persona-queries.ts';
import { lastPersona } from '#renderer/features/persona/persona-search.ts';
import {
  changedPersona,
  personaFields,
  personaInput,
  personaIssues,
  personaValues,
  type WithPersona,
  withinPersona,
} from '#renderer/features/persona/persona-values.ts';
import { api } from '#renderer/lib/api.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { countErrors, issuesResolver } from '#renderer/lib/form-issues.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';
import { clashing, flatPart, mergeFlat } from '#renderer/lib/merge.ts';
import { useFormSubmit } from '#renderer/lib/use-form-submit.ts';
import { type After, type SendOptions, useRecordSave } from '#renderer/lib/use-record-save.ts';
import { useCan } from '#renderer/lib/user-context.ts';

interface PersonaFormProps {
  /** null: a new one. */
  persona: Persona | null;
  onCancel: () => void;
  onSaved: (persona: Persona) => void;
  /** Leave for the person that is already on record. */
  onOpen: (id: string) => void;
}

const valuesOf = (persona: Persona | null): WithPersona => ({ persona: personaValues(persona) });

function send({ persona }: WithPersona, from: Persona | null, { accept, keyFor }: SendOptions): Promise<Persona> {
  const acceptDuplicates = accept ? { acceptDuplicates: true } : {};
  if (!from) {
    const input = { ...personaInput(persona), ...acceptDuplicates };
    return api.persona.create(input, { context: { idempotencyKey: keyFor(input) } });
  }
  const changes = changedPersona(personaValues(from), persona);
  if (Object.keys(changes).length === 0) return Promise.resolve(from);
  const input = { id: from.id, version: from.version, changes, ...acceptDuplicates };
  return api.persona.update(input, { context: { idempotencyKey: keyFor(input) } });
}

export function PersonaForm({ persona, onCancel, onSaved, onOpen }: PersonaFormProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readsPrivate = useCan('private:read');
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const { form: formElement, focusFirstWrong } = useFirstWrong();
  const base = useRef(persona);
  const form = useForm<WithPersona>({
    defaultValues: valuesOf(persona),
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver((values) =>
      withinPersona(personaIssues(values.persona, base.current && personaValues(base.current), formats.today())),
    ),
  });
  const { isDirty, errors } = form.formState;
  const title = persona ? t('persona.editTitle', { name: personaName(persona) }) : t('persona.new');
  useDocumentTitle(title);
  const guard = useLeaveGuard(isDirty);

  const saving = useRecordSave<WithPersona, Persona>({
    record: persona,
    form,
    valuesOf,
    send,
    readRecord: (value) => Persona.safeParse(value).data,
    hasClash: ({ base, mine, theirs }) =>
      clashing(personaFields, flatPart, { base: base.persona, mine: mine.persona, theirs: theirs.persona }).length > 0,
    merge: ({ base, mine, theirs }) => ({
      persona: mergeFlat(personaFields, { base: base.persona, mine: mine.persona, theirs: theirs.persona }, {}),
    }),
    pathOf: (path) => `persona.${path}`,
    takenField: 'givenNames',
    dismissed,
    onDismiss: (ids) => setDismissed((before) => [...before, ...ids]),
    onSaved(saved: Persona, after: After) {
      adoptPersona(saved);
      showToast(t('persona.saved', { name: personaName(saved) }));
      lastPersona.rowId = saved.id;
      if (after === 'another') {
        form.reset(valuesOf(null));
        setDismissed([]);
        form.setFocus('persona.givenNames');
      } else guard.go(() => onSaved(saved));
    },
    onWrong: focusFirstWrong,
  });
  useEffect(() => {
    base.current = saving.base;
  }, [saving.base]);
  const submit = useFormSubmit({ form, saving, guard, focusFirstWrong, onCancel });
  useEffect(() => form.setFocus('persona.givenNames', { shouldSelect: false }), [form]);
  const { question } = saving;

  return (
    <>
      <PersonaPath current={title} />
      <div className="head under-path">
        <h1 className="cut" title={title}>
          {title}
        </h1>
        {!persona && <span className="muted">{t('persona.ownNumber')}</span>}
        <span className="grow" />
        <span className="muted small">{t('form.requiredNote')}</span>
      </div>
      <FormProvider {...form}>
        <FormPage
          ref={formElement}
          onSubmit={() => void submit('open')}
          footer={
            <FormFooter error={saving.error} pending={<PendingNote errors={countErrors(errors)} dirty={isDirty} />}>
              <Button kind="quiet" hint="Esc" onClick={onCancel}>
                {t('actions.cancel')}
              </Button>
              {!persona && (
                <Button onClick={() => void submit('another')} aria-disabled={saving.pending}>
                  {t('form.saveAndNew')}
                </Button>
              )}
              <Button kind="primary" type="submit" hint={t('hints.ctrlEnter')} aria-disabled={saving.pending}>
                {t('persona.save')}
              </Button>
            </FormFooter>
          }
        >
          <FormSection title={t('persona.identity')}>
            <PersonaFields reserved={persona !== null && !readsPrivate} />
          </FormSection>
        </FormPage>
      </FormProvider>
      {guard.asked && (
        <LeaveDialog onStay={guard.stay} onDiscard={() => guard.go()} onSave={() => void submit('leave')} />
      )}
      {question?.kind === 'duplicates' && (
        <PersonaDuplicates
          matches={question.matches}
          text={t('persona.knownText')}
          useLabel={t('persona.open')}
          onUse={({ id }) => {
            saving.dropQuestion();
            onOpen(id);
          }}
          onCancel={saving.dropQuestion}
          onAccept={saving.acceptDuplicates}
        />
      )}
      {question?.kind === 'conflict' && (
        <PersonaConflict
          base={personaValues(saving.base)}
          mine={question.values.persona}
          current={question.current}
          onCancel={saving.dropQuestion}
          onMerge={(merged) => saving.resolveConflict(question.current, { persona: merged }, question.after)}
        />
      )}
    </>
  );
}
