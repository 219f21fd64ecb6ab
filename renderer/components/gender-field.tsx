import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '#renderer/components/text-field.tsx';

interface GenderFieldProps {
  /** 'M', 'F', the person's own word, or ''. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  error?: string | undefined;
  required?: boolean;
  span?: 2 | 3;
  ref?: Ref<HTMLSelectElement> | undefined;
}

const other = 'other';

/** Two usual answers and room for one's own word, of ten letters at most. */
export function GenderField({ value, onChange, onBlur, error, required, span = 2, ref }: GenderFieldProps) {
  const { t } = useTranslation();
  const own = !['', 'M', 'F'].includes(value);
  const [choosesOther, setChoosesOther] = useState(own);
  const showsOther = own || choosesOther;
  return (
    <>
      <SelectField
        ref={ref}
        span={span}
        label={t('gender.label')}
        required={required}
        error={showsOther ? undefined : error}
        value={showsOther ? other : value}
        onBlur={onBlur}
        onChange={(event) => {
          setChoosesOther(event.target.value === other);
          onChange(event.target.value === other ? '' : event.target.value);
        }}
        options={[
          { value: '', label: t(required ? 'gender.choose' : 'gender.none') },
          { value: 'F', label: t('gender.F') },
          { value: 'M', label: t('gender.M') },
          { value: other, label: t('gender.other') },
        ]}
      />
      {showsOther && (
        <TextField
          span={span}
          label={t('gender.which')}
          error={error}
          value={value}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </>
  );
}
