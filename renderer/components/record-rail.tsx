import { useTranslation } from 'react-i18next';
import type { Actor } from '#contract/fields.ts';
import { Pairs } from '#renderer/components/record-page.tsx';
import { useFormats } from '#renderer/lib/formats.ts';

interface Stamps {
  readonly createdAt: number;
  readonly createdBy: Actor | null;
  readonly updatedAt: number;
  readonly updatedBy: Actor | null;
}

/** Who made a record and who changed it last. */
export function RecordStamps({ record, more = [] }: { record: Stamps; more?: readonly [string, string][] }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const signed = (at: number, who: Actor | null) => [moment(at), who?.name].filter(Boolean).join(' · ');
  return (
    <section>
      <h2 className="sec">{t('record.title')}</h2>
      <Pairs
        narrow
        pairs={[
          [t('fields.createdAt'), signed(record.createdAt, record.createdBy)],
          [t('fields.updatedAt'), signed(record.updatedAt, record.updatedBy)],
          ...more,
        ]}
      />
    </section>
  );
}
