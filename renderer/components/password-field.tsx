import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type InputHTMLAttributes, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, type FieldShell } from '#renderer/components/field.tsx';
import { Icon } from '#renderer/components/icon.tsx';

interface PasswordFieldProps
  extends FieldShell,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'required' | 'className' | 'type'> {
  big?: boolean;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** With show and hide, and a warning while Caps Lock is on. */
export function PasswordField({ label, required, error, warning, help, span, big, ...input }: PasswordFieldProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const caution = warning ?? (capsLock ? t('password.capsLock') : undefined);
  const readCapsLock = (event: React.KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <Field {...{ label, required, error, warning: caution, help }} {...(span && { span })}>
      {({ control, box }) => (
        <div className={big ? `${box} big` : box}>
          <input
            {...input}
            {...control}
            type={shown ? 'text' : 'password'}
            spellCheck={false}
            autoCapitalize="none"
            onKeyDown={readCapsLock}
            onKeyUp={readCapsLock}
          />
          <button
            type="button"
            className="inside"
            aria-pressed={shown}
            aria-label={t(shown ? 'password.hide' : 'password.show')}
            title={t(shown ? 'password.hide' : 'password.show')}
            onClick={() => setShown(!shown)}
          >
            <Icon of={shown ? IconEyeOff : IconEye} />
          </button>
        </div>
      )}
    </Field>
  );
}
