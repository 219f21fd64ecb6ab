import { Menu } from '@mantine/core';
import { IconBan, IconDots, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Service, type ServiceStatus, serviceMoves } from '#contract/service.ts';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';

interface ServiceMovesProps {
  service: Service;
  onMove: (status: ServiceStatus) => void;
}

/** The way to active is a button, since it is what such a service waits for; what stops one is in the menu. Nothing for what is cancelled. */
export function ServiceMoves({ service, onMove }: ServiceMovesProps) {
  const { t } = useTranslation();
  const moves = serviceMoves[service.status];
  if (moves.length === 0) return null;
  return (
    <>
      {moves.includes('active') && (
        <Button icon={IconPlayerPlay} onClick={() => onMove('active')}>
          {service.status === 'suspended' ? t('service.reactivate') : t('service.moves.active')}
        </Button>
      )}
      <Menu
        position="bottom-end"
        width={220}
        withinPortal={false}
        floatingStrategy="fixed"
        withInitialFocusPlaceholder={false}
        classNames={{ dropdown: 'menu', item: 'menu-item', itemLabel: 'grow' }}
      >
        <Menu.Target>
          <Button icon={IconDots} aria-label={t('actions.more')} title={t('actions.more')} />
        </Menu.Target>
        <Menu.Dropdown>
          {moves.includes('suspended') && (
            <Menu.Item leftSection={<Icon of={IconPlayerPause} />} onClick={() => onMove('suspended')}>
              {t('service.moves.suspended')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<Icon of={IconBan} />} onClick={() => onMove('cancelled')}>
            {t('service.moves.cancelled')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
