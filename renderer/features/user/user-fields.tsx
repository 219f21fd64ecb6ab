import { IconMail } from '@tabler/icons-react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/components/text-field.tsx';
import type { UserValues } from '#renderer/features/user/user-values.ts';
import { errorTextOf } from '#renderer/lib/form-issues.ts';

/** How one enters, and what one is called on the screens of others. */
export function UserFields({ isNew }: { isNew: boolean }) {
  const { t } = useTranslation();
  const { register, formState } = useFormContext<UserValues>();
  const { email, displayName } = formState.errors;
  return (
    <>
      <TextField
        span={6}
        required
        type="email"
        icon={IconMail}
        label={t('users.email')}
        help={t('users.emailHelp')}
        error={email?.type === 'taken' ? t('users.emailTaken') : errorTextOf(t, email)}
        {...register('email')}
      />
      <TextField
        span={6}
        required={!isNew}
        label={t('users.displayName')}
        help={isNew ? t('users.displayNameHelp') : undefined}
        error={errorTextOf(t, displayName)}
        {...register('displayName')}
      />
    </>
  );
}
