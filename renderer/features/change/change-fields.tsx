import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeEntry, FieldChange } from '#contract/change.ts';
import { Highlight } from '#renderer/components/highlight.tsx';
import { fieldLabel, isShown, valueText } from '#renderer/features/change/change-words.ts';
import { useFormats } from '#renderer/lib/formats.ts';

interface ChangeFieldsProps {
  entry: ChangeEntry;
  /** What can be done about one field. */
  action?: (field: FieldChange) => ReactNode;
  /** Marked where it stands. */
  search?: string;
}

/** Each field ~~before~~ → after. What was created had nothing before. */
export function ChangeFields({ entry, action, search = '' }: ChangeFieldsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const fields = entry.fields.filter(isShown);
  if (entry.erased) return <p className="muted">{t('change.erased')}</p>;
  return (
    <dl className="diffs">
      {fields.map((field) => {
        const before = valueText(t, formats, entry.noun, field.path, field.before);
        const after = valueText(t, formats, entry.noun, field.path, field.after);
        return (
          <div key={field.path}>
            <dt>{fieldLabel(t, entry.noun, field.path)}</dt>
            <dd>
              {entry.verb !== 'create' && (
                <>
                  <span className="sr">{t('change.columns.before')}: </span>
                  {before ? (
                    <del>
                      <Highlight text={before} search={search} />
                    </del>
                  ) : (
                    <span className="muted">{t('change.empty')}</span>
                  )}
                  <span aria-hidden="true" className="muted">
                    {' → '}
                  </span>
                  <span className="sr">. {t('change.columns.after')}: </span>
                </>
              )}
              {after ? (
                <b>
                  <Highlight text={after} search={search} />
                </b>
              ) : (
                <span className="muted">{t('change.empty')}</span>
              )}
              {action?.(field)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
