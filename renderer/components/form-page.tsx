import { IconAlertTriangle } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { goOnFromField } from '#renderer/lib/field-order.ts';
import { standsElsewhere } from '#renderer/lib/form-issues.ts';
import '#renderer/components/form-page.css';

interface FormPageProps {
  onSubmit: () => void;
  /** Not where what is sent cannot be taken back, or where one types line after line: there Enter goes on to the next field. */
  enterSubmits?: boolean;
  /** Beside the fields, never over them. */
  aside?: ReactNode;
  footer: ReactNode;
  ref?: Ref<HTMLFormElement> | undefined;
  children: ReactNode;
}

/** A form that fills the sheet: sections that scroll, at right what there is to compare, and a footer that stays. */
export function FormPage({ onSubmit, enterSubmits = true, aside, footer, ref, children }: FormPageProps) {
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>): void {
    const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing);
    if (enterSubmits || event.key !== 'Enter' || !plain || event.defaultPrevented) return;
    if (goOnFromField(event.currentTarget, event.target)) event.preventDefault();
  }

  return (
    <form
      ref={ref}
      className="form-page"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className={aside ? 'form-body' : 'form-body alone'}>
        <div className="form-fields">{children}</div>
        {aside}
      </div>
      {footer}
    </form>
  );
}

interface FormSectionProps {
  title: string;
  note?: string | undefined;
  children: ReactNode;
}

/** Title at left, fields at right on six columns. */
export function FormSection({ title, note, children }: FormSectionProps) {
  return (
    <section className="fs" aria-label={title}>
      <h2>
        {title}
        {note && <small>{note}</small>}
      </h2>
      <div className="g">{children}</div>
    </section>
  );
}

interface FormFooterProps {
  /** Of the last attempt to save; what already stands on a field or in a dialog is not said twice. */
  error: unknown;
  pending: ReactNode;
  /** Quiet, and no news: the draft. */
  note?: ReactNode;
  /** The buttons: quiet cancel, then the verbs. */
  children: ReactNode;
}

/** Sticky: what is open at left, the buttons at right, a failure on a line of its own above both. */
export function FormFooter({ error, pending, note, children }: FormFooterProps) {
  return (
    <div className="foot">
      {Boolean(error) && !standsElsewhere(error) && (
        <div className="bar-note">
          <FailureNotice error={error} />
        </div>
      )}
      <div className="bar tall">
        <div className="said">
          {pending}
          {note}
        </div>
        {children}
      </div>
    </div>
  );
}

interface PendingProps {
  errors: number;
  warnings?: number;
  alike?: number;
  dirty: boolean;
}

/** What is still open, in the footer: never jumps into the fields. */
export function PendingNote({ errors, warnings = 0, alike = 0, dirty }: PendingProps) {
  const { t } = useTranslation();
  const parts = [
    warnings > 0 && t('form.warnings', { count: warnings }),
    alike > 0 && t('form.alike', { count: alike }),
  ].filter((part) => part !== false);
  const careful = parts.length > 0;
  const what = parts.join(t('form.and'));

  function sentence(): string {
    if (errors === 0) return careful ? t('form.nothingBlocks', { what }) : dirty ? t('form.unsaved') : '';
    const wrong = t('form.errors', { count: errors });
    return careful ? t('form.errorsAnd', { errors: wrong, what }) : wrong;
  }

  const text = sentence();
  return (
    <span className={errors > 0 ? 'pending bad' : 'pending'} role="status">
      {errors === 0 && careful && (
        <span className="st warn">
          <Icon of={IconAlertTriangle} small />
        </span>
      )}
      {text && (
        <span className="cut" title={text}>
          {text}
        </span>
      )}
    </span>
  );
}
