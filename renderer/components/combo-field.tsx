import { Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Field, type FieldShell } from '#renderer/components/field.tsx';
import { Icon } from '#renderer/components/icon.tsx';

export interface ComboOption {
  value: string;
  label: string;
  detail?: string | undefined;
}

interface ComboFieldProps extends FieldShell {
  text: string;
  options: readonly ComboOption[];
  onType: (text: string) => void;
  onPick: (value: string) => void;
  onFocus?: () => void;
  onBlur?: () => void;
  /** Shown when nothing fits what was typed. */
  noneText: string;
}

/** A text field that offers a list; what is typed stays when it is not in the list. */
export function ComboField({ text, options, onType, onPick, onFocus, onBlur, noneText, ...shell }: ComboFieldProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(value) => {
        onPick(value);
        combobox.closeDropdown();
      }}
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
              <Combobox.EventsTarget withExpandedAttribute>
                <input
                  {...control}
                  role="combobox"
                  aria-expanded={combobox.dropdownOpened}
                  aria-autocomplete="list"
                  autoComplete="off"
                  spellCheck={false}
                  value={text}
                  onChange={(event) => {
                    onType(event.target.value);
                    combobox.openDropdown();
                    combobox.resetSelectedOption();
                  }}
                  onFocus={onFocus}
                  onClick={() => combobox.openDropdown()}
                  onBlur={() => {
                    combobox.closeDropdown();
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
