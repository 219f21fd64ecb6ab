import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/components/date-field.tsx';
import { GenderField } from '#renderer/components/gender-field.tsx';
import { ReservedField } from '#renderer/components/reserved.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import type { WithPersona } from '#renderer/features/persona/persona-values.ts';
import { errorTextOf } from '#renderer/lib/form-issues.ts';

/** The person's own data, in any form that holds a person. `reserved`: the birth date is not for the caller's eyes. */
export function PersonaFields({ reserved = false }: { reserved?: boolean }) {
  const { t } = useTranslation();
  const { register, control, formState } = useFormContext<WithPersona>();
  const errors = formState.errors.persona;
  return (
    <>
      <TextField
        span={6}
        required
        label={t('persona.givenNames')}
        error={errorTextOf(t, errors?.givenNames)}
        {...register('persona.givenNames')}
      />
      <TextField
        required
        label={t('persona.paternalSurname')}
        error={errorTextOf(t, errors?.paternalSurname)}
        {...register('persona.paternalSurname')}
      />
      <TextField
        label={t('persona.maternalSurname')}
        error={errorTextOf(t, errors?.maternalSurname)}
        {...register('persona.maternalSurname')}
      />
      {reserved ? (
        <ReservedField span={3} label={t('fields.birthDate')} />
      ) : (
        <Controller
          control={control}
          name="persona.birthDate"
          render={({ field }) => (
            <DateField
              {...field}
              span={2}
              required
              label={t('fields.birthDate')}
              error={errorTextOf(t, errors?.birthDate)}
            />
          )}
        />
      )}
      <Controller
        control={control}
        name="persona.gender"
        render={({ field }) => <GenderField {...field} required error={errorTextOf(t, errors?.gender)} />}
      />
    </>
  );
}
