import { type Ref, useId } from 'react';
import '#renderer/components/check-field.css';

interface CheckFieldProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  error?: string | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** Something to say yes to, with its message below. */
export function CheckField({ label, checked, onChange, error, ref }: CheckFieldProps) {
  const id = useId();
  return (
    <div className="check-field">
      <label>
        <input
          ref={ref}
          type="checkbox"
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {error && (
        <p className="msg bad" id={id} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
