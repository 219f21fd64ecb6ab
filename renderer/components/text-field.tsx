import type { Icon as TablerIcon } from '@tabler/icons-react';
import { IconChevronDown } from '@tabler/icons-react';
import type { InputHTMLAttributes, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { Field, type FieldShell } from '#renderer/components/field.tsx';
import { Icon } from '#renderer/components/icon.tsx';

type Bare<T> = Omit<T, 'id' | 'required' | 'className'>;

interface TextFieldProps extends FieldShell, Bare<InputHTMLAttributes<HTMLInputElement>> {
  icon?: TablerIcon;
  big?: boolean;
  ref?: Ref<HTMLInputElement> | undefined;
}

export function TextField({ label, required, error, warning, help, span, icon, big, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, required, error, warning, help }} {...(span && { span })}>
      {({ control, box, mark }) => (
        <div className={big ? `${box} big` : box}>
          {icon && <Icon of={icon} small />}
          <input type="text" spellCheck={false} autoComplete="off" {...input} {...control} />
          {mark}
        </div>
      )}
    </Field>
  );
}

interface TextAreaFieldProps extends FieldShell, Bare<TextareaHTMLAttributes<HTMLTextAreaElement>> {
  ref?: Ref<HTMLTextAreaElement> | undefined;
}

export function TextAreaField({ label, required, error, warning, help, span, ...input }: TextAreaFieldProps) {
  return (
    <Field {...{ label, required, error, warning, help }} {...(span && { span })}>
      {({ control, box }) => (
        <div className={box}>
          <textarea rows={3} {...input} {...control} />
        </div>
      )}
    </Field>
  );
}

interface SelectOption {
  value: string;
  label: string;
}

interface SelectFieldProps extends FieldShell, Bare<SelectHTMLAttributes<HTMLSelectElement>> {
  options: readonly SelectOption[];
  /** Less likely ones, under a title of their own. */
  more?: { label: string; options: readonly SelectOption[] };
  big?: boolean;
  ref?: Ref<HTMLSelectElement> | undefined;
}

/** The browser's own list: fastest by keyboard for a few closed choices. */
export function SelectField(props: SelectFieldProps) {
  const { label, required, error, warning, help, span, options, more, big, ...select } = props;
  const draw = ({ value, label: text }: SelectOption) => (
    <option key={value} value={value}>
      {text}
    </option>
  );
  return (
    <Field {...{ label, required, error, warning, help }} {...(span && { span })}>
      {({ control, box }) => (
        <div className={big ? `${box} big` : box}>
          <select {...select} {...control}>
            {options.map(draw)}
            {more && more.options.length > 0 && <optgroup label={more.label}>{more.options.map(draw)}</optgroup>}
          </select>
          <Icon of={IconChevronDown} small className="caret" />
        </div>
      )}
    </Field>
  );
}
