import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/components/date-field.tsx';
import { GenderField } from '#renderer/components/gender-field.tsx';
import { PasswordField } from '#renderer/components/password-field.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { usualName } from '#renderer/features/setup/setup-values.ts';
import type { StepProps } from '#renderer/features/setup/setup-wizard.tsx';

export function SetupAdministratorStep({ form, errorOf }: StepProps) {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('setup.administrator.heading')}</h1>
      <p className="lead">
        {t('setup.administrator.lead')} {t('form.requiredNote')}
      </p>
      <div className="setup-parts">
        <PersonFields form={form} errorOf={errorOf} />
        <div className="setup-rule">
          <AccessFields form={form} errorOf={errorOf} />
        </div>
      </div>
    </>
  );
}

type FieldsProps = Pick<StepProps, 'form' | 'errorOf'>;

function PersonFields({ form, errorOf }: FieldsProps) {
  const { t } = useTranslation();
  const { register, control } = form;
  return (
    <div className="g">
      <TextField
        span={2}
        required
        label={t('setup.givenNames')}
        autoComplete="given-name"
        error={errorOf('administrator.persona.givenNames')}
        {...register('administrator.persona.givenNames')}
      />
      <TextField
        span={2}
        required
        label={t('setup.paternalSurname')}
        autoComplete="family-name"
        error={errorOf('administrator.persona.paternalSurname')}
        {...register('administrator.persona.paternalSurname')}
      />
      <TextField
        span={2}
        label={t('setup.maternalSurname')}
        error={errorOf('administrator.persona.maternalSurname')}
        {...register('administrator.persona.maternalSurname')}
      />
      <Controller
        control={control}
        name="administrator.persona.birthDate"
        render={({ field }) => (
          <DateField
            {...field}
            span={2}
            required
            label={t('fields.birthDate')}
            error={errorOf('administrator.persona.birthDate')}
          />
        )}
      />
      <Controller
        control={control}
        name="administrator.persona.gender"
        render={({ field }) => <GenderField {...field} required error={errorOf('administrator.persona.gender')} />}
      />
    </div>
  );
}

function AccessFields({ form, errorOf }: FieldsProps) {
  const { t } = useTranslation();
  const { register, watch } = form;
  const administrator = watch('administrator');
  const { persona, email, password } = administrator;
  const shown = usualName(administrator);
  const known = [persona.givenNames, persona.paternalSurname, persona.maternalSurname, email, watch('store.name')];
  return (
    <div className="g">
      <TextField
        required
        type="email"
        inputMode="email"
        label={t('signIn.email')}
        help={t('setup.emailHelp')}
        autoComplete="username"
        error={errorOf('administrator.email')}
        {...register('administrator.email')}
      />
      <TextField
        label={t('setup.displayName')}
        autoComplete="nickname"
        help={shown ? t('setup.displayNameHelp', { name: shown }) : t('setup.displayNameHelpEmpty')}
        error={errorOf('administrator.displayName')}
        {...register('administrator.displayName')}
      />
      <PasswordField
        required
        label={t('setup.password')}
        autoComplete="new-password"
        strength={{ password, known }}
        error={errorOf('administrator.password')}
        {...register('administrator.password')}
      />
      <PasswordField
        required
        label={t('setup.again')}
        autoComplete="new-password"
        error={errorOf('again')}
        {...register('again')}
      />
    </div>
  );
}
