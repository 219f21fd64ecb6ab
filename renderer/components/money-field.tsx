import {
  type ChangeEvent,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { maxCents } from '#contract/money.ts';
import { Field } from '#renderer/components/field.tsx';
import { type Amount, type AmountRules, marksOf, parseAmount, writeAmount, wrongAmount } from '#renderer/lib/amount.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import '#renderer/components/money-field.css';

export interface AmountFieldProps {
  label: string;
  /** Whole units of the field: cents, thousandths, hundredths of a per cent. null: empty. */
  value: number | null;
  /** With every key; `wrongAmount` while the text is none. */
  onChange: (value: number | null) => void;
  /** On Enter and on leaving, when the text is right or empty. */
  onCommit?: ((value: number | null) => void) | undefined;
  onBlur?: (() => void) | undefined;
  error?: string | undefined;
  description?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
  /** Only for ears: in a table, where the head says it. */
  hideLabel?: boolean | undefined;
  /** Among lines: Enter evaluates and goes on in one movement. */
  goesOn?: boolean | undefined;
  big?: boolean | undefined;
  name?: string | undefined;
  /** Columns of six. */
  span?: 2 | 3 | 4 | 6;
  ref?: Ref<HTMLInputElement> | undefined;
}

interface Unit {
  text: string;
  after: boolean;
}

interface Kind {
  decimals: number;
  max: number;
  percent?: boolean;
  /** Zeros at the end are left out. */
  short?: boolean;
  unit?: Unit | undefined;
}

const unitsOf = (amount: Amount): number | null => ('error' in amount ? wrongAmount : amount.value);

function wrongText(t: Translate, amount: Amount, rules: AmountRules, short: boolean): string | null {
  if (!('error' in amount)) return null;
  return t(`amount.${amount.error}`, {
    decimals: rules.decimals,
    max: writeAmount(rules.max, rules, { short }),
    example: `3*12${rules.marks.decimal}50`,
  });
}

/** What is typed while one types, the amount well written when one does not. */
function useAmountText(value: number | null, rules: AmountRules, short: boolean) {
  const [text, setText] = useState('');
  const [focused, setFocused] = useState(false);
  const amount = parseAmount(text, rules);
  const write = (units: number | null, plain: boolean) =>
    units === null || units === wrongAmount ? '' : writeAmount(units, rules, { plain, short });
  const keepsText = value === wrongAmount && 'error' in amount;

  const plain = write(value, true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a value set from outside; our own keystrokes already agree with it
  useEffect(() => {
    if (focused && unitsOf(amount) !== value) setText(plain);
  }, [value]);

  return {
    amount,
    focused,
    setText,
    shown: focused || keepsText ? text : write(value, false),
    wrong: keepsText || (focused && 'error' in amount),
    /** Shows it to type over; what was wrong stays to be mended. */
    enter() {
      if (!keepsText) setText(plain);
      setFocused(true);
    },
    /** The result takes the place of the calculation. */
    settle: (units: number | null) => setText(write(units, true)),
    leave: () => setFocused(false),
  };
}

/** What the keys and the mouse do with the text. */
function useAmountInput(props: AmountFieldProps, rules: AmountRules, short: boolean) {
  const typing = useAmountText(props.value, rules, short);
  const { amount, focused } = typing;
  /** Counts what selects all of the text: coming in, and Enter. */
  const [taken, setTaken] = useState(0);
  const [tried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (focused && taken > 0) input.current?.select();
  }, [focused, taken]);

  const wrong = 'error' in amount;
  const computed = !wrong && amount.computed;
  function commit(): void {
    if (wrong) setTried(true);
    else props.onCommit?.(amount.value);
  }
  return {
    input,
    shown: typing.shown,
    result: focused && computed ? amount.value : null,
    error: typing.wrong && (tried || !focused) ? amount : null,
    handlers: {
      onChange(event: ChangeEvent<HTMLInputElement>) {
        typing.setText(event.target.value);
        setTried(false);
        props.onChange(unitsOf(parseAmount(event.target.value, rules)));
      },
      onKeyDown(event: KeyboardEvent) {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        // The first Enter shows what it comes to; what else Enter does is done by the next one.
        if (((computed && !props.goesOn) || wrong) && !event.ctrlKey && !event.metaKey) event.preventDefault();
        if (computed) typing.settle(amount.value);
        setTaken((count) => count + 1);
        commit();
      },
      onMouseDown(event: MouseEvent<HTMLInputElement>) {
        if (document.activeElement === event.currentTarget) return;
        // The click would put the caret into the text that has just been selected.
        event.preventDefault();
        event.currentTarget.focus();
      },
      onFocus() {
        typing.enter();
        setTaken((count) => count + 1);
      },
      onBlur() {
        typing.leave();
        commit();
        props.onBlur?.();
      },
    },
  };
}

function AmountField({ kind, ...props }: AmountFieldProps & { kind: Kind }) {
  const { t } = useTranslation();
  const marks = marksOf(useFormats());
  const { decimals, max, percent = false, short = false, unit } = kind;
  const rules: AmountRules = { marks, decimals, max, percent };
  const { input, shown, result, error, handlers } = useAmountInput(props, rules, short);
  const resultId = useId();
  return (
    <Field
      label={props.label}
      required={props.required}
      hideLabel={props.hideLabel}
      error={(error && wrongText(t, error, rules, short)) ?? props.error}
      help={props.description}
      {...(props.span && { span: props.span })}
    >
      {({ control, box, mark }) => (
        <div className={`${box} amount${props.big ? ' big' : ''}${props.disabled ? ' off' : ''}`}>
          {unit && !unit.after && <UnitMark text={unit.text} />}
          <input
            {...control}
            {...handlers}
            ref={(element) => {
              input.current = element;
              if (typeof props.ref === 'function') props.ref(element);
              else if (props.ref) props.ref.current = element;
            }}
            name={props.name}
            aria-describedby={[control['aria-describedby'], resultId].filter(Boolean).join(' ')}
            disabled={props.disabled}
            // biome-ignore lint/a11y/noAutofocus: the caller's dialog has it as its first field
            autoFocus={props.autoFocus}
            autoComplete="off"
            spellCheck={false}
            value={shown}
          />
          {unit?.after && <UnitMark text={unit.text} />}
          {mark}
          <output className="amount-result" id={resultId}>
            {result !== null && t('amount.result', { value: writeAmount(result, rules, { short }) })}
          </output>
        </div>
      )}
    </Field>
  );
}

function UnitMark({ text }: { text: string }) {
  return (
    <span className="unit" aria-hidden="true">
      {text}
    </span>
  );
}

/** The store's sign, and on which side of the figure it stands. */
function useCurrencySign(): Unit {
  const zero = useFormats().money(0);
  return { text: zero.replace(/[\d.,\s]/g, ''), after: /^\d/.test(zero) };
}

/** Cents of the store's currency. Takes arithmetic: 3*12,50+10%. */
export function MoneyField(props: AmountFieldProps) {
  const sign = useCurrencySign();
  return <AmountField {...props} kind={{ decimals: 2, max: maxCents, unit: props.hideLabel ? undefined : sign }} />;
}

/** Thousandths of a unit. */
export function QuantityField(props: AmountFieldProps) {
  return <AmountField {...props} kind={{ decimals: 3, max: 1_000_000_000, short: true }} />;
}

/** Hundredths of a per cent, up to 100 %. */
export function PercentField(props: AmountFieldProps) {
  const { t } = useTranslation();
  const unit = { text: t('amount.percent'), after: true };
  return <AmountField {...props} kind={{ decimals: 2, max: 10_000, percent: true, short: true, unit }} />;
}
