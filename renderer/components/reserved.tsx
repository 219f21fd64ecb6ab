import { IconLock } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '#renderer/components/field.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import '#renderer/components/record-page.css';

/** What one's role does not show; `value` is what may be seen of it. */
export function Reserved({ value }: { value?: string | null | undefined }) {
  const { t } = useTranslation();
  return (
    <span className="reserved" title={t('record.reservedWhy')}>
      <Icon of={IconLock} small />
      {value ?? t('record.reserved')}
      <span className="sr">. {t('record.reservedWhy')}</span>
    </span>
  );
}

interface ReservedFieldProps {
  label: string;
  value?: string | null | undefined;
  span?: 2 | 3 | 4 | 6;
}

/** The same in a form, in the place of the field: nothing of it is sent. */
export function ReservedField({ label, value, span }: ReservedFieldProps) {
  const { t } = useTranslation();
  const whyId = useId();
  return (
    <Field label={label} {...(span && { span })}>
      {({ control, box }) => (
        <>
          <div className={`${box} off`}>
            <Icon of={IconLock} small />
            <input {...control} type="text" readOnly aria-describedby={whyId} value={value ?? t('record.reserved')} />
          </div>
          <p className="help below" id={whyId}>
            {t('record.reservedField')}
          </p>
        </>
      )}
    </Field>
  );
}
