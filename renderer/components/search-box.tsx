import { IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/components/icon.tsx';

const debounceMs = 200;

interface SearchBoxProps {
  /** Its accessible name, shown while it is empty and has no hint. */
  label: string;
  /** Where it looks, in a few words instead of the name, and in full. */
  hint?: string;
  help?: string;
  value: string;
  onSearch: (value: string) => void;
  /** ↓ leads into the list. */
  onDown: () => void;
  ref: Ref<HTMLInputElement>;
}

/** Searches as one types; Enter does not wait, Esc clears and then leaves. */
export function SearchBox({ label, hint, help, value, onSearch, onDown, ref }: SearchBoxProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // A filter may change while the letters settle: what is sent then must keep it.
  const latest = useRef(onSearch);
  useEffect(() => {
    latest.current = onSearch;
  });

  useEffect(() => {
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function send(next: string): void {
    clearTimeout(timer.current);
    sent.current = next.trim();
    latest.current(next.trim());
  }
  function clear(): void {
    setTyped('');
    send('');
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') send(typed);
    else if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Escape' && typed === '') event.currentTarget.blur();
    else if (event.key === 'Escape') clear();
    else return;
    event.preventDefault();
  }

  return (
    <search className="inp">
      <Icon of={IconSearch} small />
      <input
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={hint ?? label}
        title={help}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          const next = event.target.value;
          setTyped(next);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => send(next), debounceMs);
        }}
        onKeyDown={onKeyDown}
      />
      {typed === '' ? (
        <span aria-hidden="true">
          <kbd>/</kbd>
        </span>
      ) : (
        <button type="button" className="inside" aria-label={t('actions.clearSearch')} onClick={clear}>
          <Icon of={IconX} small />
        </button>
      )}
    </search>
  );
}
