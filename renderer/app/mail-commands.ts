import { IconMail, IconMailPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Command } from '#renderer/features/palette/palette-items.ts';
import { keyGroups } from '#renderer/lib/keys.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const { go } = keyGroups;

/** What the palette offers of mail. */
export function useMailCommands(): Command[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const write: Command = {
    id: 'new-mail',
    kind: 'action',
    label: t('mail.write'),
    icon: IconMailPlus,
    words: t('palette.words.mail'),
    run: () => void navigate({ to: '/mail/new', search: {} }),
  };
  const list: Command = {
    id: 'mail',
    kind: 'page',
    label: t('mail.title'),
    icon: IconMail,
    keys: go.goMail.keys[0],
    words: t('palette.words.mail'),
    run: () => void navigate({ to: '/mail', search: {} }),
  };
  return [...(useCan('mail:send') ? [write] : []), ...(useCan('mail:read') ? [list] : [])];
}
