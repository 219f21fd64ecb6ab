import { Menu } from '@mantine/core';
import { IconArrowBackUp, IconCircle, IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptPersona } from '#renderer/features/persona/persona-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { failureOf, failureText } from '#renderer/lib/errors.ts';

interface Target {
  readonly id: string;
  readonly active: boolean;
  readonly name: string;
}

const verbOf = (active: boolean) => (active ? 'deactivate' : 'restore');

/** Deactivates who is active and restores who is not, at once, with the way back. */
export function useActiveToggle() {
  const { t } = useTranslation();

  async function undo({ id, active }: Target): Promise<void> {
    try {
      adoptPersona(await api.persona[verbOf(!active)]({ id }));
      showToast(t('persona.undone'));
    } catch (error) {
      showToast(failureText(t, failureOf(error)), { tone: 'bad' });
    }
  }

  return useMutation({
    mutationFn: ({ id, active }: Target) => api.persona[verbOf(active)]({ id }),
    onSuccess: (changed, target) => {
      adoptPersona(changed);
      const done = target.active ? 'persona.deactivated' : 'persona.restored';
      showToast(t(done, { name: target.name }), { undo: () => void undo(target) });
    },
  });
}

export function PersonaMenu({ active, onToggle }: { active: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  return (
    <Menu
      position="bottom-end"
      width={190}
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
          {t(active ? 'persona.deactivate' : 'persona.restore')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
