import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, type FieldShell } from '#renderer/components/field.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { useBeforeSave } from '#renderer/lib/before-save.ts';

interface TagFieldProps extends FieldShell {
  value: readonly string[];
  onChange: (value: string[]) => void;
  onBlur?: () => void;
}

/** Words that become chips at Enter, at a comma, on leaving the field, or when the form is saved. */
export function TagField({ value, onChange, onBlur, ...shell }: TagFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');

  function add(): void {
    const words = typed
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '' && !value.includes(word));
    if (words.length > 0) onChange([...value, ...new Set(words)]);
    setTyped('');
  }
  useBeforeSave(add);

  function onKeyDown(event: KeyboardEvent): void {
    const asksSave = event.ctrlKey || event.metaKey;
    if (!asksSave && (event.key === ',' || (event.key === 'Enter' && typed.trim() !== ''))) {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && typed === '' && value.length > 0) {
      onChange(value.slice(0, -1));
    }
  }

  return (
    <Field {...shell}>
      {({ control, box }) => (
        <div className={`${box} chips`}>
          {value.map((tag) => (
            <span key={tag} className="tag">
              <span className="cut">{tag}</span>
              <button
                type="button"
                aria-label={t('tags.remove', { tag })}
                onClick={() => onChange(value.filter((other) => other !== tag))}
              >
                <Icon of={IconX} small />
              </button>
            </span>
          ))}
          <input
            {...control}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={() => {
              add();
              onBlur?.();
            }}
          />
        </div>
      )}
    </Field>
  );
}
