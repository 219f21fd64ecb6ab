import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type FieldPath, type UseFormReturn, useForm } from 'react-hook-form';
import type { FieldIssue } from '#contract/errors.ts';
import type { SetupDraft } from '#contract/setup.ts';
import { machineTimeZone } from '#renderer/features/setup/setup-choices.ts';
import type { Made } from '#renderer/features/setup/setup-form.tsx';
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
import { issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';
import { currentLanguage, setLanguage } from '#renderer/lib/i18n.ts';
import { writePreference } from '#renderer/lib/preferences.ts';
import { queryClient, sessionKey } from '#renderer/lib/query-client.ts';
import { useSubmissionKey } from '#renderer/lib/submission-key.ts';

const freshValues = () => startValues(currentLanguage(), machineTimeZone());
const lastStep = setupSteps.length - 1;

interface CreateEvents {
  onMade: (made: Made) => void;
  onRefused: (issues: FieldIssue[]) => void;
}

/** Makes the store and its first administrator, together or not at all. */
function useCreate({ onMade, onRefused }: CreateEvents) {
  const { keyFor } = useSubmissionKey();
  const create = useMutation({
    // Password and code are not left lying in memory.
    gcTime: 0,
    mutationFn: (values: SetupValues) => {
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

/** The present step, and whether what stands there was found again rather than typed. */
function useSteps(begin: number, found: boolean) {
  const [step, setStep] = useState(begin);
  const [resumed, setResumed] = useState(found);
  function goTo(next: number): void {
    setResumed(false);
    setStep(Math.max(0, next));
  }
  return { step, resumed, goTo };
}

function useSetupValues(draft: SetupDraft | null): { form: UseFormReturn<SetupValues>; begin: number } {
  const [found] = useState(() => (draft ? fromDraft(draft, freshValues()) : { values: freshValues(), step: 0 }));
  const form = useForm<SetupValues>({
    defaultValues: found.values,
    resolver: issuesResolver(checkSetup),
    mode: 'onTouched',
    shouldFocusError: false,
  });
  useEffect(() => setLanguage(found.values.store.language, false), [found]);
  return { form, begin: found.step };
}

/** All of the first run but its looks. */
export function useSetupWizard(draft: SetupDraft | null, onMade: (made: Made) => void) {
  const { form, begin } = useSetupValues(draft);
  const { step, resumed, goTo } = useSteps(begin, draft !== null);
  const { form: formElement, focusFirstWrong } = useFirstWrong();
  const { failed, keep, drop } = useSetupDraft(form, step);
  const create = useCreate({ onMade, onRefused });

  function onRefused(issues: FieldIssue[]): void {
    keep();
    showIssues(form.setError, issues);
    goTo(Math.min(...issues.map(({ path }) => stepOf(path))));
    focusFirstWrong();
  }

  /** On, when nothing up to here is wrong; otherwise to the first step where something is. */
  async function next(): Promise<void> {
    if (create.isPending) return;
    const wrong = checkSetup(form.getValues()).filter(({ path }) => stepOf(path) <= step);
    if (wrong.length > 0) {
      await form.trigger(wrong.map(({ path }) => path as FieldPath<SetupValues>));
      goTo(Math.min(...wrong.map(({ path }) => stepOf(path))));
      focusFirstWrong();
      return;
    }
    // What an earlier try marked on these steps is mended.
    form.clearErrors();
    if (step < lastStep) goTo(step + 1);
    else {
      drop();
      create.mutate(form.getValues());
    }
  }

  function startAnew(): void {
    form.reset(freshValues());
    goTo(0);
    keep();
  }

  return { form, formElement, step, isLast: step === lastStep, resumed, unkept: failed, create, goTo, next, startAnew };
}
