import { useId } from 'react';
import '#renderer/components/choice-cards.css';

interface ChoiceCardsProps<T extends string> {
  label: string;
  /** Whether the label is seen, or only read aloud. */
  hideLabel?: boolean;
  value: T;
  onChange: (value: T) => void;
  /** What is chosen cannot stay so; the message stands beside. */
  invalid?: boolean;
  /** One that cannot be chosen says why in its detail. */
  options: readonly { value: T; label: string; detail?: string; disabled?: boolean }[];
}

/** A few choices that want a word of explanation each: real radio buttons underneath. */
export function ChoiceCards<T extends string>({
  label,
  hideLabel,
  value,
  onChange,
  invalid,
  options,
}: ChoiceCardsProps<T>) {
  const id = useId();
  return (
    <div>
      <p className={hideLabel ? 'sr' : 'lab'} id={`${id}-label`}>
        {label}
      </p>
      <div className="cards" role="radiogroup" aria-labelledby={`${id}-label`}>
        {options.map((option) => (
          <label key={option.value} className={option.disabled ? 'card off' : 'card'}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              aria-invalid={invalid && option.value === value ? true : undefined}
              aria-labelledby={`${id}-${option.value}`}
              aria-describedby={option.detail ? `${id}-${option.value}-detail` : undefined}
              onChange={() => onChange(option.value)}
            />
            <span className="card-dot" aria-hidden="true" />
            <span className="grow">
              <b id={`${id}-${option.value}`}>{option.label}</b>
              {option.detail && <small id={`${id}-${option.value}-detail`}>{option.detail}</small>}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
