import { type Ref, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, type FieldShell } from '#renderer/components/field.tsx';
import { useDateOrder } from '#renderer/lib/formats.ts';
import { parseTypedDate, showTypedDate } from '#renderer/lib/typed-date.ts';

interface DateFieldProps extends FieldShell {
  /** 'YYYY-MM-DD', or what was typed while it is no date. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  name?: string;
  big?: boolean;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** Typed, in the store's order; a calendar is slower than eight digits for a date of birth. */
export function DateField({ value, onChange, onBlur, name, big, ref, ...shell }: DateFieldProps) {
  const { t } = useTranslation();
  const order = useDateOrder();
  const [typed, setTyped] = useState(showTypedDate(value, order));
  const thisYear = new Date().getFullYear();

  useEffect(() => {
    // A value set from outside replaces what was typed; our own keystrokes already agree with it.
    setTyped((now) => (parseTypedDate(now, thisYear, order) === value ? now : showTypedDate(value, order)));
  }, [value, thisYear, order]);

  return (
    <Field {...shell}>
      {({ control, box, mark }) => (
        <div className={big ? `${box} big` : box}>
          <input
            {...control}
            ref={ref}
            name={name}
            inputMode="numeric"
            autoComplete="off"
            placeholder={t(`date.${order}`)}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              onChange(parseTypedDate(event.target.value, thisYear, order));
            }}
            onBlur={() => {
              setTyped(showTypedDate(value, order));
              onBlur?.();
            }}
          />
          {mark}
        </div>
      )}
    </Field>
  );
}
