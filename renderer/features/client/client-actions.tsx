import { Menu } from '@mantine/core';
import {
  IconArchive,
  IconArrowBackUp,
  IconCircle,
  IconDots,
  IconPlayerPause,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Client, type ClientStatus, fullName } from '#contract/client.ts';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptClient, statusVerbs } from '#renderer/features/client/client-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { failureOf, failureText } from '#renderer/lib/errors.ts';

/** From the mildest to the way back. */
export const statusOrder: readonly ClientStatus[] = ['suspended', 'inactive', 'archived', 'active'];
export const statusIcons: Record<ClientStatus, TablerIcon> = {
  active: IconArrowBackUp,
  suspended: IconPlayerPause,
  inactive: IconCircle,
  archived: IconArchive,
};

/** Takes effect at once and offers the way back to the status before. */
export function useStatusChange(client: Client) {
  const { t } = useTranslation();

  async function undo(before: ClientStatus): Promise<void> {
    try {
      adoptClient(await api.client[statusVerbs[before]]({ id: client.id }));
      showToast(t('client.undone'));
    } catch (error) {
      showToast(failureText(t, failureOf(error)), { tone: 'bad' });
    }
  }

  return useMutation({
    mutationFn: (status: ClientStatus) => api.client[statusVerbs[status]]({ id: client.id, version: client.version }),
    onSuccess: (changed, status) => {
      const before = client.status;
      adoptClient(changed);
      showToast(t(`client.statusDone.${status}`, { name: fullName(changed) }), { undo: () => void undo(before) });
    },
  });
}

export function ClientActions({ client, onStatus }: { client: Client; onStatus: (status: ClientStatus) => void }) {
  const { t } = useTranslation();
  const choices = statusOrder.filter((status) => status !== client.status);
  return (
    <Menu
      position="bottom-end"
      width={190}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
      classNames={{ dropdown: 'menu', item: 'menu-item', itemLabel: 'grow', divider: 'menu-rule' }}
    >
      <Menu.Target>
        <Button icon={IconDots} aria-label={t('actions.more')} title={t('actions.more')} />
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((status) => (
          <Menu.Item key={status} leftSection={<Icon of={statusIcons[status]} />} onClick={() => onStatus(status)}>
            {t(`client.verbs.${statusVerbs[status]}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
