import { Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Field, type FieldShell } from '#renderer/components/field.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { fold } from '#renderer/lib/fold.ts';

export interface ComboOption {
  value: string;
  label: string;
  detail?: string | undefined;
  /** Another way to type it. */
  code?: string | undefined;
}

interface ComboFieldProps extends FieldShell {
  text: string;
  options: readonly ComboOption[];
  /** The options are the answer to the text as it stands. */
  current: boolean;
  onType: (text: string) => void;
  onPick: (value: string) => void;
  onFocus?: () => void;
  onBlur?: () => void;
  /** Shown when there is no option. */
  noneText: string;
  /** Only what is in the list counts: the first of it is meant, wherever it holds the text. */
  listOnly?: boolean;
}

function startsWith(option: ComboOption | undefined, text: string): boolean {
  const typed = fold(text.trim());
  return [option?.label, option?.code].some((word) => word && fold(word).startsWith(typed));
}

/** A text field that offers a list; what is typed stays when it is not in the list. */
export function ComboField(props: ComboFieldProps) {
  const {
    text,
    options: offered,
    current,
    onType,
    onPick,
    onFocus,
    onBlur,
    noneText,
    listOnly = false,
    ...shell
  } = props;
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setActive(null);
    },
  });
  const [typing, setTyping] = useState(false);
  /** The id of the option that Enter and Tab take. */
  const [active, setActive] = useState<string | null>(null);
  // What begins like the text is what is meant, before what holds it somewhere.
  const options = offered.toSorted((a, b) => Number(startsWith(b, text)) - Number(startsWith(a, text)));
  const [only] = options.length === 1 ? options : [];
  const { dropdownOpened, selectFirstOption, resetSelectedOption } = combobox;
  const meant =
    dropdownOpened &&
    typing &&
    current &&
    text.trim() !== '' &&
    (listOnly ? options.length > 0 : startsWith(options[0], text));
  const first = options[0]?.value;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new first option is looked at anew
  useEffect(() => {
    resetSelectedOption();
    setActive(meant ? selectFirstOption() : null);
  }, [meant, first, selectFirstOption, resetSelectedOption]);

  function pick(value: string): void {
    onPick(value);
    setTyping(false);
    combobox.closeDropdown();
  }

  function open(): void {
    combobox.openDropdown();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!dropdownOpened) open();
      else setActive(event.key === 'ArrowDown' ? combobox.selectNextOption() : combobox.selectPreviousOption());
    } else if (event.key === 'Escape') {
      combobox.closeDropdown();
    } else if (event.key === 'Enter' && dropdownOpened && (active || listOnly)) {
      // While its list is open, Enter is the list's.
      event.preventDefault();
      if (active) combobox.clickSelectedOption();
    } else if (event.key === 'Tab' && !event.shiftKey && dropdownOpened) {
      // Without preventDefault: taking it and going on is one movement.
      if (active) combobox.clickSelectedOption();
      else if (typing && current && only && text.trim() !== '') pick(only.value);
    }
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={pick}
      classNames={{ dropdown: 'menu', options: 'options', option: 'option', empty: 'options-none' }}
      transitionProps={{ duration: 0 }}
      withinPortal={false}
      floatingStrategy="fixed"
      offset={4}
    >
      <Field {...shell}>
        {({ control, box, mark }) => (
          <Combobox.DropdownTarget>
            <div className={box}>
              <Combobox.EventsTarget withAriaAttributes={false} withKeyboardNavigation={false}>
                <input
                  {...control}
                  role="combobox"
                  aria-haspopup="listbox"
                  aria-expanded={dropdownOpened}
                  aria-controls={(dropdownOpened && combobox.listId) || undefined}
                  aria-activedescendant={(dropdownOpened && active) || undefined}
                  aria-autocomplete="list"
                  autoComplete="off"
                  spellCheck={false}
                  value={text}
                  onChange={(event) => {
                    onType(event.target.value);
                    setTyping(true);
                    open();
                  }}
                  onKeyDown={onKeyDown}
                  onFocus={onFocus}
                  onClick={open}
                  onBlur={() => {
                    combobox.closeDropdown();
                    setTyping(false);
                    onBlur?.();
                  }}
                />
              </Combobox.EventsTarget>
              {mark || <Icon of={IconChevronDown} small className="caret" />}
            </div>
          </Combobox.DropdownTarget>
        )}
      </Field>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={shell.label}>
          {options.map((option) => (
            <Combobox.Option key={option.value} value={option.value}>
              <span>{option.label}</span>
              {option.detail && <small>{option.detail}</small>}
            </Combobox.Option>
          ))}
          {options.length === 0 && <Combobox.Empty>{noneText}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
