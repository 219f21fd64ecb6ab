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

interface SelectFieldProps extends FieldShell, Bare<SelectHTMLAttributes<HTMLSelectElement>> {
  options: readonly { value: string; label: string }[];
  big?: boolean;
  ref?: Ref<HTMLSelectElement> | undefined;
}

/** The browser's own list: fastest by keyboard for a few closed choices. */
export function SelectField(props: SelectFieldProps) {
  const { label, required, error, warning, help, span, options, big, ...select } = props;
  return (
    <Field {...{ label, required, error, warning, help }} {...(span && { span })}>
      {({ control, box }) => (
        <div className={big ? `${box} big` : box}>
          <select {...select} {...control}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon of={IconChevronDown} small className="caret" />
        </div>
      )}
    </Field>
  );
}
