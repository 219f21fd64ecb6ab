import { IconAlertTriangle, IconEye, IconEyeOff } from '@tabler/icons-react';
import { type InputHTMLAttributes, type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, type FieldShell } from '#renderer/components/field.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { type PasswordScore, scorePassword } from '#renderer/components/password-score.ts';
import '#renderer/components/password-field.css';

interface PasswordFieldProps
  extends FieldShell,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'required' | 'className' | 'type'> {
  big?: boolean;
  /** Of a new password: what is typed, and what anybody knows of its owner. */
  strength?: { password: string; known?: readonly string[] };
  ref?: Ref<HTMLInputElement> | undefined;
}

/** With show and hide, and a warning while Caps Lock is on. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, required, error, warning, help, span, big, strength, ...input } = props;
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const id = useId();
  const readCapsLock = (event: React.KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const describedBy = (own: string | undefined) =>
    [own, capsLock && `${id}-caps`, strength && `${id}-strength`].filter(Boolean).join(' ') || undefined;
  return (
    <Field {...{ label, required, error, warning, help }} {...(span && { span })}>
      {({ control, box }) => (
        <>
          <div className={big ? `${box} big` : box}>
            <input
              {...input}
              {...control}
              aria-describedby={describedBy(control['aria-describedby'])}
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
          {capsLock && (
            <p className="msg warn" id={`${id}-caps`} role="status">
              <Icon of={IconAlertTriangle} small />
              {t('password.capsLock')}
            </p>
          )}
          {strength && (
            <Strength id={`${id}-strength`} score={scorePassword(strength.password, strength.known ?? [])} />
          )}
        </>
      )}
    </Field>
  );
}

const filled: Record<PasswordScore, number> = { empty: 0, short: 0, guessable: 1, enough: 2, good: 3, strong: 4 };

/** A hint, never a rule: four quiet bars and a sentence that stands there from the start, so that nothing jumps. */
function Strength({ id, score }: { id: string; score: PasswordScore }) {
  const { t } = useTranslation();
  return (
    <div className={`strength ${score}`}>
      <span aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} className={bar <= filled[score] ? 'on' : ''} />
        ))}
      </span>
      <p id={id} aria-live="polite">
        {t(`passwordScore.${score}`)}
      </p>
    </div>
  );
}
