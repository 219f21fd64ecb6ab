import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FieldShell } from '#renderer/components/field.tsx';
import { type Picked, RecordPicker } from '#renderer/components/record-picker.tsx';
import { clientListOptions } from '#renderer/features/client/client-queries.ts';

interface ClientPickerProps extends Partial<FieldShell> {
  value: Picked | null;
  onPick: (picked: Picked | null) => void;
}

function useClients(text: string) {
  const query = useQuery({ ...clientListOptions({ search: text, pageSize: 10 }), enabled: text !== '' });
  return {
    failed: query.isError,
    options: query.isPlaceholderData
      ? undefined
      : query.data?.items.map((row) => ({
          value: row.id,
          label: row.name,
          code: row.code,
          detail: [row.code, row.city].filter(Boolean).join(' · '),
        })),
  };
}

/** A client of any status, by name, code, document or phone. */
export function ClientPicker({ value, onPick, ...shell }: ClientPickerProps) {
  const { t } = useTranslation();
  return (
    <RecordPicker
      label={t('persona.clientPick')}
      help={t('persona.clientPickHelp')}
      {...shell}
      value={value}
      onPick={onPick}
      useOptions={useClients}
      words={{
        empty: t('persona.pickEmpty'),
        none: t('persona.pickNone'),
        searching: t('persona.pickSearching'),
        failed: t('persona.pickFailed'),
        unpicked: t('persona.clientUnpicked'),
      }}
    />
  );
}
