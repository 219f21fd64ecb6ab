import { type KeyboardEvent, useEffect } from 'react';
import type { FieldPath, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { SetupDraft } from '#contract/setup.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { FrontDoor } from '#renderer/components/front-door.tsx';
import { WizardSteps } from '#renderer/components/wizard-steps.tsx';
import { SetupAdministratorStep } from '#renderer/features/setup/setup-administrator-step.tsx';
import type { Made } from '#renderer/features/setup/setup-form.tsx';
import { SetupPlaceStep } from '#renderer/features/setup/setup-place-step.tsx';
import { SetupStartStep } from '#renderer/features/setup/setup-start-step.tsx';
import { SetupStoreStep } from '#renderer/features/setup/setup-store-step.tsx';
import { type SetupValues, setupSteps, stepOf } from '#renderer/features/setup/setup-values.ts';
import { setupErrorText } from '#renderer/features/setup/setup-words.ts';
import { useSetupWizard } from '#renderer/features/setup/use-setup-wizard.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { countErrors } from '#renderer/lib/form-issues.ts';
import { useFormKeys } from '#renderer/lib/hotkeys.ts';
import '#renderer/components/form-page.css';
import '#renderer/features/setup/setup.css';

export interface StepProps {
  form: UseFormReturn<SetupValues>;
  errorOf: (path: FieldPath<SetupValues>) => string | undefined;
  /** To a step that was passed. */
  onGo: (step: number) => void;
}

const parts = [SetupPlaceStep, SetupStoreStep, SetupAdministratorStep, SetupStartStep];
const formId = 'setup';

/** The first field of the step, or of its choices the chosen one; a wrong field has its own turn. */
function focusFirst(form: HTMLFormElement | null): void {
  if (!form || form.querySelector('[aria-invalid="true"]')) return;
  const first = form.querySelector<HTMLInputElement>('input:not([hidden]), select');
  const chosen =
    first?.type === 'radio' ? form.querySelector<HTMLElement>(`input[name="${CSS.escape(first.name)}"]:checked`) : null;
  (chosen ?? first)?.focus();
  form.closest('.door-scroll')?.scrollTo(0, 0);
}

/** Four steps of one screen; Enter goes on, Esc goes back, and nothing typed is lost either way. */
export function SetupWizard({ draft, onMade }: { draft: SetupDraft | null; onMade: (made: Made) => void }) {
  const { t } = useTranslation();
  const wizard = useSetupWizard(draft, onMade);
  const { form, formElement, step, create, goTo, next } = wizard;
  const errorOf = (path: FieldPath<SetupValues>) =>
    setupErrorText(t, path, form.getFieldState(path, form.formState).error);
  useFormKeys({ save: () => void next(), cancel: () => goTo(step - 1) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its first field
  useEffect(() => focusFirst(formElement.current), [step, formElement]);

  function onKeyDown(event: KeyboardEvent): void {
    // Elsewhere the browser submits by itself; in its lists Enter does nothing.
    if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    void next();
  }

  const names = [...setupSteps.map((name) => t(`setup.steps.${name}`)), t('setup.steps.code')];
  const Part = parts[step] ?? SetupPlaceStep;
  return (
    <FrontDoor
      steps={{
        head: <WizardSteps label={t('setup.stepsLabel')} steps={names} current={step} onBackTo={goTo} />,
        foot: <WizardFoot wizard={wizard} />,
      }}
    >
      {wizard.resumed && <ResumedNotice step={step} onStartAnew={wizard.startAnew} />}
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

/** Always in the same place: the way back, and the way on. */
function WizardFoot({ wizard }: { wizard: ReturnType<typeof useSetupWizard> }) {
  const { t } = useTranslation();
  const { form, step, isLast, unkept, create, goTo } = wizard;
  const onward = create.isPending ? t('setup.pending') : t('setup.submit');
  const wrong = countErrors(form.formState.errors);

  function note(): string {
    if (wrong > 0) return t('form.errors', { count: wrong });
    return unkept && !create.isPending ? t('setup.unkept') : '';
  }

  return (
    <div>
      <span className={wrong > 0 ? 'grow pending bad' : 'grow soft small'} role="status">
        {note()}
      </span>
      {step > 0 && (
        <Button kind="quiet" hint="Esc" disabled={create.isPending} onClick={() => goTo(step - 1)}>
          {t('setup.back')}
        </Button>
      )}
      <Button kind="primary" type="submit" form={formId} className="onward" aria-disabled={create.isPending}>
        {isLast ? onward : t('setup.next')}
      </Button>
    </div>
  );
}

/** What was typed before the window was closed stands in the fields again. */
function ResumedNotice({ step, onStartAnew }: { step: number; onStartAnew: () => void }) {
  const { t } = useTranslation();
  return (
    <p className="notice setup-resumed" role="status">
      <span className="grow">{t(step === stepOf('again') ? 'setup.resumedPassword' : 'setup.resumed')}</span>
      <button type="button" className="link" onClick={onStartAnew}>
        {t('setup.startAnew')}
      </button>
    </p>
  );
}
