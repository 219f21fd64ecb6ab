import { useTranslation } from 'react-i18next';
import { type ClientStatus, clientStatuses } from '#contract/client.ts';
import { FilterPick } from '#renderer/components/list-tools.tsx';

/** Within a saved view, where the tabs of the states would leave it. */
export function ClientStatusPick({
  value,
  onPick,
}: {
  value: ClientStatus | undefined;
  onPick: (status: ClientStatus | undefined) => void;
}) {
  const { t } = useTranslation();
  return (
    <FilterPick
      label={t('fields.status')}
      anyLabel={t('clientList.anyStatus')}
      value={value}
      options={clientStatuses.map((status) => ({ value: status, label: t(`client.tabs.${status}`) }))}
      onPick={onPick}
    />
  );
}
