import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { MailSecurity } from '#contract/mail.ts';
import { Button } from '#renderer/components/button.tsx';
import { ChoiceCards } from '#renderer/components/choice-cards.tsx';
import { FormSection } from '#renderer/components/form-page.tsx';
import { PasswordField } from '#renderer/components/password-field.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { losesPassword, portFor } from '#renderer/features/mail-settings/mail-settings-values.ts';
import type { MailSettingsForm } from '#renderer/features/mail-settings/use-mail-settings-form.ts';

/** Where letters are handed over, and as whom. */
export function ServerFields({ state }: { state: MailSettingsForm }) {
  const { t } = useTranslation();
  const { form, errorOf } = state;
  return (
    <FormSection title={t('mailSettings.server')} note={t('mailSettings.serverNote')}>
      <TextField
        span={4}
        label={t('mailSettings.host')}
        help={t('mailSettings.hostHelp')}
        error={errorOf('host')}
        {...form.register('host')}
      />
      <TextField
        span={2}
        required
        inputMode="numeric"
        label={t('mailSettings.port')}
        error={errorOf('port')}
        {...form.register('port')}
      />
      <SecurityField state={state} />
      <TextField
        span={3}
        label={t('mailSettings.user')}
        help={t('mailSettings.userHelp')}
        error={errorOf('user')}
        {...form.register('user')}
      />
      <PasswordPart state={state} />
    </FormSection>
  );
}

function SecurityField({ state: { form, errorOf } }: { state: MailSettingsForm }) {
  const { t } = useTranslation();
  const security = useWatch({ control: form.control, name: 'security' });
  const wrong = errorOf('security');
  return (
    <div className="f c6 mail-cards">
      <ChoiceCards
        label={t('mailSettings.security')}
        value={security}
        invalid={wrong !== undefined}
        options={MailSecurity.options.map((value) => ({
          value,
          label: t(`mailSettings.securities.${value}.label`),
          detail: t(`mailSettings.securities.${value}.detail`),
        }))}
        onChange={(next) => {
          form.setValue('port', portFor(form.getValues('port'), security, next), { shouldDirty: true });
          form.setValue('security', next, { shouldDirty: true, shouldValidate: wrong !== undefined });
        }}
      />
      {wrong && (
        <p className="msg bad" role="alert">
          {t('mailSettings.onlyHere')}
        </p>
      )}
    </div>
  );
}

/** The password is written and never read: where there is one, it is only told where it is kept. */
function PasswordPart({ state: { form, base, errorOf } }: { state: MailSettingsForm }) {
  const { t } = useTranslation();
  const [wish, host, user, passwordHost] = useWatch({
    control: form.control,
    name: ['passwordWish', 'host', 'user', 'passwordHost'],
  });
  const moved = losesPassword({ host, passwordHost });
  useEffect(() => {
    // Back at the server it is kept for, what was typed for another one goes.
    if (!moved && wish === 'keep') form.setValue('password', '');
  }, [form, moved, wish]);
  const put = (next: typeof wish) => {
    form.setValue('passwordWish', next, { shouldDirty: true });
    form.setValue('password', '', { shouldDirty: true });
  };
  const fixed = base.passwordIn === 'environment';
  const field = (
    <PasswordField
      span={3}
      label={t('mailSettings.password')}
      help={t(`mailSettings.passwordGoes.${base.passwordIn}`)}
      required={moved && user.trim() !== ''}
      warning={moved ? t('mailSettings.passwordMoved') : undefined}
      autoComplete="new-password"
      error={errorOf('password')}
      {...form.register('password')}
    />
  );
  if (!base.hasPassword && !fixed) return field;
  if (moved && host.trim() !== '') return field;
  if (wish === 'change' && !fixed)
    return (
      <div className="f c6 mail-keep">
        <div className="g">{field}</div>
        <Button small onClick={() => put('keep')}>
          {t('mailSettings.keepPassword')}
        </Button>
      </div>
    );
  return (
    <div className="f c6">
      <p className="lab">{t('mailSettings.password')}</p>
      <div className="row mail-password">
        <span>
          {wish === 'remove' || moved ? t('mailSettings.willRemove') : t(`mailSettings.passwordIn.${base.passwordIn}`)}
        </span>
        {wish === 'remove' && (
          <Button small onClick={() => put('keep')}>
            {t('mailSettings.keepPassword')}
          </Button>
        )}
        {wish === 'keep' && !fixed && !moved && (
          <>
            <Button small onClick={() => put('change')}>
              {t('mailSettings.changePassword')}
            </Button>
            <Button small kind="quiet" onClick={() => put('remove')}>
              {t('mailSettings.removePassword')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
