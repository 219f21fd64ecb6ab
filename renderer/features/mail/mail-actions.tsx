import { Menu } from '@mantine/core';
import { IconCopy, IconDots, IconMailX, IconPencil, IconSend, type Icon as TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mail } from '#contract/mail.ts';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { type MailAct, orderedActs } from '#renderer/features/mail/mail-values.ts';
import type { useMailActs } from '#renderer/features/mail/use-mail-acts.tsx';

interface MailActionsProps {
  mail: Mail;
  acts: ReturnType<typeof useMailActs>;
  onEdit: () => void;
  onCopy: () => void;
}

interface Look {
  readonly icon: TablerIcon;
  readonly label: string;
  readonly hint?: string;
  readonly run: () => void;
}

/** As many as stand under a title; the rest is in the menu. */
const shown = 3;

/** What can be done with a message, the most sensible first. */
export function MailActions({ mail, acts, onEdit, onCopy }: MailActionsProps) {
  const { t } = useTranslation();
  const waits = mail.status === 'queued';
  const looks: Record<MailAct, Look> = {
    retry: { icon: IconSend, label: t(waits ? 'mail.sendNow' : 'mail.sendAgain'), run: acts.retry },
    correct: { icon: IconPencil, label: t('mail.correct'), hint: 'F2', run: onEdit },
    copy: { icon: IconCopy, label: t('mail.copyAsNew'), run: onCopy },
    cancel: { icon: IconMailX, label: t(waits ? 'mail.cancel' : 'mail.giveUp'), run: acts.cancel },
  };
  const order = orderedActs(mail);
  const rest = order.slice(shown);
  return (
    <>
      {order.slice(0, shown).map((act, at) => {
        const { icon, label, hint, run } = looks[act];
        return (
          <Button
            key={act}
            kind={at === 0 && act !== 'copy' ? 'primary' : 'plain'}
            icon={icon}
            aria-disabled={acts.pending}
            onClick={run}
            {...(hint && { hint })}
          >
            {label}
          </Button>
        );
      })}
      {rest.length > 0 && (
        <Menu
          position="bottom-end"
          width={200}
          withinPortal={false}
          floatingStrategy="fixed"
          withInitialFocusPlaceholder={false}
          classNames={{ dropdown: 'menu', item: 'menu-item', itemLabel: 'grow' }}
        >
          <Menu.Target>
            <Button icon={IconDots} aria-label={t('actions.more')} title={t('actions.more')} />
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((act) => (
              <Menu.Item key={act} leftSection={<Icon of={looks[act].icon} />} onClick={looks[act].run}>
                {looks[act].label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
