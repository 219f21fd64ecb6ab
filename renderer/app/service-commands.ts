import { IconFileInvoice, IconPackage, IconRefresh } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Command } from '#renderer/features/palette/palette-items.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { keyGroups } from '#renderer/lib/keys.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const { go } = keyGroups;

/** What the palette offers of packages and services. */
export function useServiceCommands(): Command[] {
  const { t } = useTranslation();
  const { today } = useFormats();
  const navigate = useNavigate();
  const newPackage: Command = {
    id: 'new-package',
    kind: 'action',
    label: t('servicePackage.new'),
    icon: IconPackage,
    words: t('palette.words.servicePackage'),
    run: () => void navigate({ to: '/packages/new' }),
  };
  const newService: Command = {
    id: 'new-service',
    kind: 'action',
    label: t('service.new'),
    icon: IconRefresh,
    words: t('palette.words.service'),
    run: () => void navigate({ to: '/services/new', search: {} }),
  };
  const packages: Command = {
    id: 'packages',
    kind: 'page',
    label: t('servicePackage.plural'),
    icon: IconPackage,
    words: t('palette.words.servicePackage'),
    run: () => void navigate({ to: '/packages', search: {} }),
  };
  const services: Command = {
    id: 'services',
    kind: 'page',
    label: t('service.plural'),
    icon: IconRefresh,
    keys: go.goServices.keys[0],
    words: t('palette.words.service'),
    run: () => void navigate({ to: '/services', search: {} }),
  };
  const due: Command = {
    id: 'due-services',
    kind: 'page',
    label: t('service.dueList'),
    icon: IconFileInvoice,
    words: t('palette.words.service'),
    run: () => void navigate({ to: '/services', search: { dueBy: today() } }),
  };
  const readsServices = useCan('service:read');
  return [
    ...(useCan('servicePackage:update') ? [newPackage] : []),
    ...(useCan('service:update') ? [newService] : []),
    ...(useCan('servicePackage:read') ? [packages] : []),
    ...(readsServices ? [services, due] : []),
  ];
}
