import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { AccessSettings, defaultAccess } from '#contract/access.ts';
import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { isWorthSaying, useAccessUpdate } from '#renderer/features/access/use-access-update.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useFormKeys } from '#renderer/lib/hotkeys.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';

const limits = ['perUser', 'perAddress'] as const;
/** As typed. */
type LimitValues = Record<(typeof limits)[number], string>;
type Limits = Pick<AccessSettings, (typeof limits)[number]>;

const Limits = AccessSettings.pick({ perUser: true, perAddress: true });
const valuesOf = ({ perUser, perAddress }: Limits): LimitValues => ({
  perUser: String(perUser),
  perAddress: String(perAddress),
});
/** Dots, commas and spaces between thousands are as good as none; what is no whole number stays wrong. */
const limitsOf = (values: LimitValues) => {
  const whole = (typed: string) => (/^\d{1,3}([., ]?\d{3})*$/.test(typed.trim()) ? typed.replace(/\D/g, '') : typed);
  return { perUser: Number(whole(values.perUser)), perAddress: Number(whole(values.perAddress)) };
};

function limitIssues(values: LimitValues): FieldIssue[] {
  const { error } = Limits.safeParse(limitsOf(values));
  return error ? fieldIssues(error) : [];
}

/** How often programs and strangers may call; saved with a button of its own. */
function useLimitsForm(settings: Limits) {
  const { t } = useTranslation();
  const [base, setBase] = useState(settings);
  const { form: element, focusFirstWrong } = useFirstWrong();
  const update = useAccessUpdate();
  const form = useForm<LimitValues>({
    defaultValues: valuesOf(settings),
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver(limitIssues),
  });
  const { isDirty } = form.formState;
  const guard = useLeaveGuard(isDirty);

  useEffect(() => {
    // Saved elsewhere while nothing is typed here: there is nothing to ask.
    if (isDirty || limits.every((limit) => settings[limit] === base[limit])) return;
    setBase(settings);
    form.reset(valuesOf(settings));
  }, [settings, base, isDirty, form]);

  function send(values: LimitValues, leave: boolean): void {
    update.mutate(limitsOf(values), {
      onSuccess: (saved) => {
        setBase(saved);
        form.reset(valuesOf(saved));
        showToast(t('access.limits.saved'));
        if (leave) guard.go();
      },
      onError: (error) => {
        guard.stay();
        const failure = failureOf(error);
        if (failure.code !== 'VALIDATION') return;
        const issues = failure.data.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^changes\./, '') }));
        showIssues(form.setError, issues);
        focusFirstWrong();
      },
    });
  }

  function submit(leave: boolean): void {
    if (update.isPending || !isDirty) return;
    void form.handleSubmit(
      (values) => send(values, leave),
      () => {
        guard.stay();
        focusFirstWrong();
      },
    )();
  }

  function discard(): void {
    if (!isDirty) return;
    const typed = form.getValues();
    form.reset(valuesOf(base));
    update.reset();
    const undo = () => {
      for (const limit of limits) form.setValue(limit, typed[limit], { shouldDirty: true });
    };
    showToast(t('settings.discarded'), { undo });
  }
  // The page holds other forms, whose keys are their own.
  const within = (act: () => void) => () => {
    if (element.current?.contains(document.activeElement)) act();
  };
  useFormKeys({ save: within(() => submit(false)), cancel: within(discard) });
  return { form, element, isDirty, update, guard, submit, discard };
}

export function AccessLimits({ settings }: { settings: Limits }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const { form, element, isDirty, update, guard, submit, discard } = useLimitsForm(settings);
  const { errors } = form.formState;
  const values = form.watch();
  const usual = valuesOf(defaultAccess);
  const isUsual = limits.every((limit) => values[limit] === usual[limit]);
  const failed = isWorthSaying(update.error) && failureOf(update.error).code !== 'VALIDATION';

  return (
    <section className="fs" aria-label={t('access.limits.title')}>
      <h2>
        {t('access.limits.title')}
        <small>{t('access.limits.note')}</small>
      </h2>
      <form
        ref={element}
        noValidate
        className="g"
        onSubmit={(event) => {
          event.preventDefault();
          submit(false);
        }}
      >
        {limits.map((limit) => (
          <TextField
            key={limit}
            span={3}
            required
            inputMode="numeric"
            label={t(`access.limits.${limit}`)}
            help={t(`access.limits.${limit}Help`, { usual: count(defaultAccess[limit]) })}
            error={errors[limit] && t('access.limits.rule', { most: count(1_000_000) })}
            {...form.register(limit)}
          />
        ))}
        <div className="f c6 access-acts">
          <Button type="submit" disabled={!isDirty} aria-disabled={update.isPending}>
            {t('access.limits.save')}
          </Button>
          {isDirty && (
            <Button kind="quiet" hint="Esc" onClick={discard}>
              {t('form.discard')}
            </Button>
          )}
          {!isUsual && (
            <Button
              kind="quiet"
              onClick={() => {
                for (const limit of limits)
                  form.setValue(limit, usual[limit], { shouldDirty: true, shouldValidate: true });
              }}
            >
              {t('access.limits.usual')}
            </Button>
          )}
        </div>
        {failed && (
          <div className="f c6">
            <FailureNotice error={update.error} />
          </div>
        )}
      </form>
      {guard.asked && <LeaveDialog onStay={guard.stay} onDiscard={guard.go} onSave={() => submit(true)} />}
    </section>
  );
}

/** The same for who may only look. */
export function LimitFacts({ settings }: { settings: Limits }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  return (
    <section className="fs" aria-label={t('access.limits.title')}>
      <h2>{t('access.limits.title')}</h2>
      <dl className="facts-list">
        {limits.map((limit) => (
          <div key={limit} className="access-fact">
            <dt>{t(`access.limits.${limit}`)}</dt>
            <dd>{count(settings[limit])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
