import { useTranslation } from 'react-i18next';
import { defaultAccess } from '#contract/access.ts';
import { Button } from '#renderer/components/button.tsx';
import { ConflictDialog } from '#renderer/components/conflict-dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import {
  groupNames,
  isLow,
  type Limit,
  type Limits,
  limitGroups,
  limits,
  usualValues,
} from '#renderer/features/access/limit-values.ts';
import { isWorthSaying } from '#renderer/features/access/use-access-update.ts';
import { useLimitsForm } from '#renderer/features/access/use-limits-form.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { useFormats } from '#renderer/lib/formats.ts';

type LimitsForm = ReturnType<typeof useLimitsForm>;

const kindOf = (limit: Limit) => (limit === 'perUser' || limit === 'coreposPerUser' ? 'perUser' : 'perAddress');

export function AccessLimits({ settings }: { settings: Limits }) {
  const { t } = useTranslation();
  const page = useLimitsForm(settings);
  const { element, update, guard, question, submit } = page;
  const failed = isWorthSaying(update.error) && failureOf(update.error).code !== 'VALIDATION';

  return (
    <section className="fs" aria-label={t('access.limits.title')}>
      <LimitsTitle />
      <form
        ref={element}
        noValidate
        className="g"
        onSubmit={(event) => {
          event.preventDefault();
          submit(false);
        }}
      >
        {groupNames.map((group) => (
          <fieldset key={group} className="f c6 access-limits">
            <legend>{t(`access.limits.groups.${group}`)}</legend>
            <p className="help">{t(`access.limits.about.${group}`)}</p>
            <div className="g">
              {limitGroups[group].map((limit) => (
                <LimitField key={limit} limit={limit} page={page} saved={settings[limit]} />
              ))}
            </div>
          </fieldset>
        ))}
        <LimitActs page={page} />
        {failed && (
          <div className="f c6">
            <FailureNotice error={update.error} />
          </div>
        )}
      </form>
      {guard.asked && !question && <LeaveDialog onStay={guard.stay} onDiscard={guard.go} onSave={() => submit(true)} />}
      {question && <ClashDialog page={page} saved={settings} question={question} />}
    </section>
  );
}

function LimitsTitle() {
  const { t } = useTranslation();
  return (
    <h2>
      {t('access.limits.title')}
      <small>{t('access.limits.note')}</small>
    </h2>
  );
}

function LimitField({ limit, page, saved }: { limit: Limit; page: LimitsForm; saved: number }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const { form, values, clashes } = page;
  const warning = clashes.includes(limit)
    ? t('access.limits.elsewhere', { value: count(saved) })
    : isLow(values[limit])
      ? t('access.limits.low')
      : undefined;
  return (
    <TextField
      span={3}
      required
      inputMode="numeric"
      label={t(`access.limits.${kindOf(limit)}`)}
      help={t('access.limits.help', { usual: count(defaultAccess[limit]) })}
      warning={warning}
      error={form.formState.errors[limit] && t('access.limits.rule', { most: count(1_000_000) })}
      {...form.register(limit)}
    />
  );
}

function LimitActs({ page: { form, values, isDirty, update, discard } }: { page: LimitsForm }) {
  const { t } = useTranslation();
  const isUsual = limits.every((limit) => values[limit] === usualValues[limit]);
  return (
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
              form.setValue(limit, usualValues[limit], { shouldDirty: true, shouldValidate: true });
          }}
        >
          {t('access.limits.usual')}
        </Button>
      )}
    </div>
  );
}

interface ClashDialogProps {
  page: LimitsForm;
  saved: Limits;
  question: NonNullable<LimitsForm['question']>;
}

/** Another window saved a limit that was changed here too. */
function ClashDialog({ page: { clashes, values }, saved, question }: ClashDialogProps) {
  const { t } = useTranslation();
  const { count } = useFormats();
  return (
    <ConflictDialog
      title={t('access.limits.clash')}
      clashes={clashes.map((limit) => ({
        field: limit,
        label: `${t(`access.limits.groups.${groupOf(limit)}`)} · ${t(`access.limits.${kindOf(limit)}`)}`,
        mine: values[limit],
        theirs: count(saved[limit]),
      }))}
      onCancel={question.cancel}
      onChoose={question.choose}
    />
  );
}

const groupOf = (limit: Limit) => (limitGroups.documents.some((each) => each === limit) ? 'documents' : 'corepos');

/** The same for who may only look. */
export function LimitFacts({ settings }: { settings: Limits }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  return (
    <section className="fs" aria-label={t('access.limits.title')}>
      <LimitsTitle />
      <div>
        {groupNames.map((group) => (
          <section key={group} className="access-limits" aria-label={t(`access.limits.groups.${group}`)}>
            <h3>{t(`access.limits.groups.${group}`)}</h3>
            <p className="help">{t(`access.limits.about.${group}`)}</p>
            <dl className="facts-list">
              {limitGroups[group].map((limit) => (
                <div key={limit} className="access-fact">
                  <dt>{t(`access.limits.${kindOf(limit)}`)}</dt>
                  <dd>{t('access.limits.aMinute', { count: settings[limit], shown: count(settings[limit]) })}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </section>
  );
}
