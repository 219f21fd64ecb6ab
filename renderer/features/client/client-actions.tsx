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
import { type Client, type ClientRow, type ClientStatus, fullName } from '#contract/client.ts';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptClient, statusVerbs } from '#renderer/features/client/client-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { failureOf, failureText } from '#renderer/lib/errors.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { shortMiddle } from '#renderer/lib/short-middle.ts';

/** From the mildest to the way back. */
export const statusOrder: readonly ClientStatus[] = ['suspended', 'inactive', 'archived', 'active'];
export const statusIcons: Record<ClientStatus, TablerIcon> = {
  active: IconArrowBackUp,
  suspended: IconPlayerPause,
  inactive: IconCircle,
  archived: IconArchive,
};

/** The way back to the status before. */
function useStatusUndo() {
  const { t } = useTranslation();
  return async (id: string, before: ClientStatus): Promise<void> => {
    try {
      adoptClient(await api.client[statusVerbs[before]]({ id }));
      showToast(t('client.undone'));
    } catch (error) {
      showToast(failureText(t, failureOf(error)), { tone: 'bad' });
    }
  };
}

/** Takes effect at once and offers the way back to the status before. */
export function useStatusChange(client: Client) {
  const { t } = useTranslation();
  const undo = useStatusUndo();
  return useMutation({
    mutationFn: (status: ClientStatus) => api.client[statusVerbs[status]]({ id: client.id, version: client.version }),
    onSuccess: (changed) => {
      const before = client.status;
      adoptClient(changed);
      showToast(doneText(t, changed), { undo: () => void undo(client.id, before) });
    },
  });
}

const doneText = (t: Translate, client: Client) =>
  t(`client.statusDone.${client.status}`, { name: shortMiddle(fullName(client)) });

/** The same for one row of a list: an act on one, and told as one. */
export function useRowStatus() {
  const { t } = useTranslation();
  const undo = useStatusUndo();
  return async (row: ClientRow, status: ClientStatus, onDone?: () => void): Promise<void> => {
    if (row.status === status) return showToast(t('client.already', { status: t(`client.status.${status}`) }));
    try {
      const changed = await api.client[statusVerbs[status]]({ id: row.id, version: row.version });
      adoptClient(changed);
      onDone?.();
      showToast(doneText(t, changed), { undo: () => void undo(row.id, row.status) });
    } catch (error) {
      showToast(failureText(t, failureOf(error)), { tone: 'bad' });
    }
  };
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
