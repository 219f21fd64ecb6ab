import { Menu } from '@mantine/core';
import { IconArrowBackUp, IconCircle, IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptPackage } from '#renderer/features/service-package/package-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { failureOf, failureText } from '#renderer/lib/errors.ts';

interface Target {
  readonly id: string;
  readonly active: boolean;
  readonly name: string;
}

const verbOf = (active: boolean) => (active ? 'deactivate' : 'restore');

/** Takes off sale what is sold and the other way round, at once, with the way back. */
export function usePackageToggle() {
  const { t } = useTranslation();
  const onError = (error: unknown) => showToast(failureText(t, failureOf(error)), { tone: 'bad' });

  async function undo({ id, active }: Target): Promise<void> {
    try {
      adoptPackage(await api.servicePackage[verbOf(!active)]({ id }));
      showToast(t('servicePackage.undone'));
    } catch (error) {
      onError(error);
    }
  }

  return useMutation({
    mutationFn: ({ id, active }: Target) => api.servicePackage[verbOf(active)]({ id }),
    onError,
    onSuccess: (changed, target) => {
      adoptPackage(changed);
      const done = target.active ? 'servicePackage.deactivated' : 'servicePackage.restored';
      showToast(t(done, { name: target.name }), { undo: () => void undo(target) });
    },
  });
}

export function PackageMenu({ active, onToggle }: { active: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  return (
    <Menu
      position="bottom-end"
      width={210}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
      classNames={{ dropdown: 'menu', item: 'menu-item', itemLabel: 'grow' }}
    >
      <Menu.Target>
        <Button icon={IconDots} aria-label={t('actions.more')} title={t('actions.more')} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon of={active ? IconCircle : IconArrowBackUp} />} onClick={onToggle}>
          {t(active ? 'servicePackage.deactivate' : 'servicePackage.restore')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
