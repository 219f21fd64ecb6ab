import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { Icon } from '#renderer/components/icon.tsx';

export interface FieldShell {
  label: string;
  required?: boolean | undefined;
  /** Only for ears: where a table's head already says it. */
  hideLabel?: boolean | undefined;
  /** Blocks saving. */
  error?: string | undefined;
  /** Never blocks. */
  warning?: string | undefined;
  help?: string | undefined;
  /** Columns of six. */
  span?: 2 | 3 | 4 | 6;
}

/** What the control inside must carry to be tied to its label and messages. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

export interface FieldParts {
  control: ControlProps;
  /** Class of the box around the control. */
  box: string;
  /** Shown at the right of the box when something is wrong. */
  mark: ReactNode;
}

/** Label above, help before the control, one message below: the error, else the warning. */
export function Field({ children, ...shell }: FieldShell & { children: (parts: FieldParts) => ReactNode }) {
  const id = useId();
  const tone = shell.error ? 'bad' : shell.warning ? 'warn' : '';
  const message = shell.error ?? shell.warning;
  const describedBy = [shell.help && `${id}-help`, message && `${id}-message`].filter(Boolean).join(' ');
  const icon = shell.error ? IconAlertCircle : IconAlertTriangle;
  return (
    <div className={`f c${shell.span ?? 3}`}>
      <label htmlFor={id} className={shell.hideLabel ? 'sr' : undefined}>
        {shell.label}
        {shell.required && (
          <span className="rq" aria-hidden="true">
            *
          </span>
        )}
      </label>
      {shell.help && (
        <p className="help" id={`${id}-help`}>
          {shell.help}
        </p>
      )}
      {children({
        control: {
          id,
          'aria-describedby': describedBy || undefined,
          'aria-invalid': shell.error ? true : undefined,
          'aria-required': shell.required ? true : undefined,
        },
        box: `inp ${tone}`,
        mark: tone && <Icon of={icon} small className="mark" />,
      })}
      {message && (
        <p className={`msg ${tone}`} id={`${id}-message`}>
          {message}
        </p>
      )}
    </div>
  );
}
