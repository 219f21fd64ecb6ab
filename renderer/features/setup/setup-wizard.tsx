import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { type FieldPath, type UseFormReturn, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { FieldIssue } from '#contract/errors.ts';
import type { SetupDraft } from '#contract/setup.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { FrontDoor } from '#renderer/components/front-door.tsx';
import { WizardSteps } from '#renderer/components/wizard-steps.tsx';
import { SetupAdministratorStep } from '#renderer/features/setup/setup-administrator-step.tsx';
import { machineTimeZone } from '#renderer/features/setup/setup-choices.ts';
import type { Made } from '#renderer/features/setup/setup-form.tsx';
import { SetupPlaceStep } from '#renderer/features/setup/setup-place-step.tsx';
import { SetupStartStep } from '#renderer/features/setup/setup-start-step.tsx';
import { SetupStoreStep } from '#renderer/features/setup/setup-store-step.tsx';
import {
  checkSetup,
  fromDraft,
  type SetupValues,
  setupInput,
  setupSteps,
  startValues,
  stepOf,
} from '#renderer/features/setup/setup-values.ts';
import { useSetupDraft } from '#renderer/features/setup/use-setup-draft.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { errorTextOf, issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';
import { useFormKeys } from '#renderer/lib/hotkeys.ts';
import { currentLanguage, setLanguage } from '#renderer/lib/i18n.ts';
import { writePreference } from '#renderer/lib/preferences.ts';
import { queryClient, sessionKey } from '#renderer/lib/query-client.ts';
import { useSubmissionKey } from '#renderer/lib/submission-key.ts';
import '#renderer/features/setup/setup.css';

export interface StepProps {
  form: UseFormReturn<SetupValues>;
  errorOf: (path: FieldPath<SetupValues>) => string | undefined;
  /** To a step that was passed. */
  onGo: (step: number) => void;
}

const parts = [SetupPlaceStep, SetupStoreStep, SetupAdministratorStep, SetupStartStep];
const formId = 'setup';

function resume(draft: SetupDraft | null) {
  const start = startValues(currentLanguage(), machineTimeZone());
  return draft ? fromDraft(draft, start) : { values: start, step: 0 };
}

/** Makes the store and its first administrator, together or not at all; what the server refuses lands on its step. */
function useCreate(onMade: (made: Made) => void, drop: () => void, onRefused: (issues: FieldIssue[]) => void) {
  const { keyFor } = useSubmissionKey();
  const create = useMutation({
    // Password and code are not left lying in memory.
    gcTime: 0,
    mutationFn: (values: SetupValues) => {
      drop();
      const input = setupInput(values);
      return api.setup.create(input, { context: { idempotencyKey: keyFor(input) } });
    },
    onSuccess: (answer, values) => {
      writePreference('email', values.administrator.email.trim());
      onMade({ ...answer, demo: values.demo });
    },
    onError: (error) => {
      const failure = failureOf(error);
      if (failure.code === 'VALIDATION') onRefused(failure.data.issues);
      // Somebody else made the store meanwhile: then there is a door to sign in at.
      if (failure.code === 'FORBIDDEN') void queryClient.invalidateQueries({ queryKey: sessionKey });
    },
  });
  useForgetUnreachable(create);
  return create;
}

export function SetupWizard({ draft, onMade }: { draft: SetupDraft | null; onMade: (made: Made) => void }) {
  const { t } = useTranslation();
  const [begin] = useState(() => resume(draft));
  const [step, setStep] = useState(begin.step);
  const [resumed, setResumed] = useState(draft !== null);
  const form = useForm<SetupValues>({
    defaultValues: begin.values,
    resolver: issuesResolver(checkSetup),
    mode: 'onTouched',
    shouldFocusError: false,
  });
  const { form: formElement, focusFirstWrong } = useFirstWrong();
  const { failed, keep, drop } = useSetupDraft(form, step);
  const errorOf = (path: FieldPath<SetupValues>) => errorTextOf(t, form.getFieldState(path, form.formState).error);

  useEffect(() => setLanguage(begin.values.store.language, false), [begin]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its first field
  useEffect(() => focusFirst(formElement.current), [step, formElement]);

  const create = useCreate(onMade, drop, (issues) => {
    keep();
    showIssues(form.setError, issues);
    goTo(Math.min(...issues.map(({ path }) => stepOf(path))));
    focusFirstWrong();
  });

  function goTo(next: number): void {
    setResumed(false);
    setStep(Math.max(0, next));
  }

  /** On, when nothing up to here is wrong; otherwise to the first step where something is. */
  async function next(): Promise<void> {
    if (create.isPending) return;
    const wrong = checkSetup(form.getValues()).filter(({ path }) => stepOf(path) <= step);
    if (wrong.length === 0 && step === setupSteps.length - 1) return create.mutate(form.getValues());
    if (wrong.length === 0) return goTo(step + 1);
    await form.trigger(wrong.map(({ path }) => path as FieldPath<SetupValues>));
    goTo(Math.min(...wrong.map(({ path }) => stepOf(path))));
    focusFirstWrong();
  }

  function startAnew(): void {
    form.reset(startValues(currentLanguage(), machineTimeZone()));
    goTo(0);
    keep();
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Elsewhere the browser submits by itself; in its lists Enter does nothing.
    if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    void next();
  }

  useFormKeys({ save: () => void next(), cancel: () => goTo(step - 1) });
  const names = [...setupSteps.map((name) => t(`setup.steps.${name}`)), t('setup.steps.code')];
  const last = step === setupSteps.length - 1;
  const Part = parts[step] ?? SetupPlaceStep;
  const unkept = failed && !create.isPending;

  return (
    <FrontDoor
      steps={{
        head: <WizardSteps label={t('setup.stepsLabel')} steps={names} current={step} onBackTo={goTo} />,
        foot: (
          <div>
            <span className="grow soft small" role="status">
              {unkept && t('setup.unkept')}
            </span>
            {step > 0 && (
              <Button kind="quiet" hint="Esc" disabled={create.isPending} onClick={() => goTo(step - 1)}>
                {t('setup.back')}
              </Button>
            )}
            <Button kind="primary" type="submit" form={formId} className="onward" aria-disabled={create.isPending}>
              {last ? t(create.isPending ? 'setup.pending' : 'setup.submit') : t('setup.next')}
            </Button>
          </div>
        ),
      }}
    >
      {resumed && (
        <p className="notice setup-resumed" role="status">
          <span className="grow">{t(step === stepOf('again') ? 'setup.resumedPassword' : 'setup.resumed')}</span>
          <button type="button" className="link" onClick={startAnew}>
            {t('setup.startAnew')}
          </button>
        </p>
      )}
      <form
        id={formId}
        ref={formElement}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          void next();
        }}
      >
        <Part form={form} errorOf={errorOf} onGo={goTo} />
      </form>
      {create.error && failureOf(create.error).code !== 'VALIDATION' && (
        <div className="setup-failure">
          <FailureNotice error={create.error} />
        </div>
      )}
    </FrontDoor>
  );
}

/** The first field of the step, or of its choices the chosen one; a wrong field has its own turn. */
function focusFirst(form: HTMLFormElement | null): void {
  if (!form || form.querySelector('[aria-invalid="true"]')) return;
  const first = form.querySelector<HTMLInputElement>('input:not([hidden]), select');
  const chosen =
    first?.type === 'radio' ? form.querySelector<HTMLElement>(`input[name="${CSS.escape(first.name)}"]:checked`) : null;
  (chosen ?? first)?.focus();
  form.closest('.door-scroll')?.scrollTo(0, 0);
}
