import { useMantineColorScheme } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconHistory,
  IconHome,
  IconId,
  IconKey,
  IconKeyboard,
  IconLanguage,
  IconLock,
  IconLogout,
  IconMoon,
  IconShieldCheck,
  IconSun,
  IconSunMoon,
  IconUserCircle,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Permission } from '#contract/permissions.ts';
import { useDocumentCommands } from '#renderer/app/document-commands.ts';
import { useMailCommands } from '#renderer/app/mail-commands.ts';
import { useMoneyCommands } from '#renderer/app/money-commands.ts';
import { useServiceCommands } from '#renderer/app/service-commands.ts';
import { lockSession } from '#renderer/features/lock/lock-session.ts';
import type { Command } from '#renderer/features/palette/palette-items.ts';
import { type SettingsTab, settingsTabs } from '#renderer/features/settings/settings-search.ts';
import { currentLanguage, setLanguage } from '#renderer/lib/i18n.ts';
import { keyGroups } from '#renderer/lib/keys.ts';
import { openOverlay } from '#renderer/lib/overlay.ts';
import { useCan, useUser } from '#renderer/lib/user-context.ts';

const schemes = { light: IconSun, dark: IconMoon, auto: IconSunMoon };
const { go, anywhere } = keyGroups;
/** Who sees a section of the settings: whoever has one of these, or anybody. */
const sectionNeeds: Partial<Record<SettingsTab, readonly Permission[]>> = {
  store: ['store:read'],
  formats: ['store:read'],
  billing: ['store:read'],
  mail: ['mail:settings'],
  security: ['store:read'],
  data: ['system:read', 'demo:update'],
  places: ['place:read'],
  access: ['access:read'],
};

/** What the palette offers besides records: only what the signed-in person may do. */
export function useCommands(): Command[] {
  return [
    ...useActions(),
    ...useServiceCommands(),
    ...useDocumentCommands(),
    ...useMoneyCommands(),
    ...useMailCommands(),
    ...useLooks(),
    ...usePages(),
  ];
}

function useActions(): Command[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const creates = useCan('client:create');
  const create: Command = {
    id: 'new-client',
    kind: 'action',
    label: t('palette.newClient'),
    icon: IconUserPlus,
    keys: anywhere.newRecord.keys[0],
    frequent: true,
    words: t('palette.words.newClient'),
    run: () => void navigate({ to: '/clients/new' }),
  };
  return [
    ...(creates ? [create] : []),
    {
      id: 'lock',
      kind: 'action',
      label: t('palette.lock'),
      icon: IconLock,
      keys: go.lock.keys[0],
      frequent: true,
      run: () => void lockSession(),
    },
    {
      id: 'shortcuts',
      kind: 'action',
      label: t('palette.shortcuts'),
      icon: IconKeyboard,
      keys: anywhere.sheet.keys[0],
      frequent: true,
      words: t('palette.words.shortcuts'),
      run: () => openOverlay('keys'),
    },
    {
      id: 'password',
      kind: 'action',
      label: t('user.changePassword'),
      icon: IconKey,
      words: t('palette.words.password'),
      run: () => void navigate({ to: '/password' }),
    },
    {
      id: 'sign-out',
      kind: 'action',
      label: t('user.signOut'),
      icon: IconLogout,
      words: t('palette.words.signOut'),
      run: () => void navigate({ to: '/sign-out' }),
    },
  ];
}

/** The appearances and the language that are not in use now. */
function useLooks(): Command[] {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const other = currentLanguage() === 'es' ? 'en' : 'es';
  const looks = (['light', 'dark', 'auto'] as const).filter((scheme) => scheme !== colorScheme);
  return [
    ...looks.map(
      (scheme): Command => ({
        id: `theme-${scheme}`,
        kind: 'action',
        label: t(`palette.theme.${scheme}`),
        icon: schemes[scheme],
        words: t('palette.words.theme'),
        run: () => setColorScheme(scheme),
      }),
    ),
    {
      id: 'language',
      kind: 'action',
      label: t(`palette.language.${other}`),
      icon: IconLanguage,
      words: 'language idioma english español',
      run: () => setLanguage(other),
    },
  ];
}

function usePages(): Command[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const readsFigures = useCan('dashboard:read');
  const readsClients = useCan('client:read');
  const readsPersonas = useCan('persona:read');
  const readsUsers = useCan('user:read');
  const readsRoles = useCan('role:read');
  const readsChanges = useCan('change:read');
  const permissions = useUser()?.permissions ?? [];
  const sections = settingsTabs.filter((tab) => {
    const needs = sectionNeeds[tab];
    return !needs || needs.some((permission) => permissions.includes(permission));
  });
  const home: Command = {
    id: 'home',
    kind: 'page',
    label: t('dashboard.title'),
    icon: IconHome,
    keys: go.goHome.keys[0],
    words: t('palette.words.home'),
    run: () => void navigate({ to: '/' }),
  };
  const clients: Command = {
    id: 'clients',
    kind: 'page',
    label: t('client.plural'),
    icon: IconUsers,
    keys: go.goClients.keys[0],
    frequent: true,
    run: () => void navigate({ to: '/clients' }),
  };
  const personas: Command = {
    id: 'personas',
    kind: 'page',
    label: t('persona.plural'),
    icon: IconId,
    keys: go.goPersonas.keys[0],
    frequent: true,
    run: () => void navigate({ to: '/personas' }),
  };
  const users: Command = {
    id: 'users',
    kind: 'page',
    label: t('peopleTabs.title'),
    icon: IconShieldCheck,
    keys: go.goUsers.keys[0],
    frequent: true,
    run: () => void navigate({ to: '/users' }),
  };
  const roles: Command = {
    id: 'roles',
    kind: 'page',
    label: t('palette.roles'),
    icon: IconShieldCheck,
    words: t('palette.words.roles'),
    run: () => void navigate({ to: '/roles' }),
  };
  const history: Command = {
    id: 'history',
    kind: 'page',
    label: t('change.title'),
    icon: IconHistory,
    keys: go.goHistory.keys[0],
    frequent: true,
    words: t('palette.words.history'),
    run: () => void navigate({ to: '/history' }),
  };
  return [
    ...(readsFigures ? [home] : []),
    ...(readsClients ? [clients] : []),
    ...(readsPersonas ? [personas] : []),
    ...(readsUsers ? [users] : []),
    ...(readsRoles ? [roles] : []),
    ...(readsChanges ? [history] : []),
    {
      id: 'account',
      kind: 'page',
      label: t('account.title'),
      icon: IconUserCircle,
      words: t('palette.words.account'),
      run: () => void navigate({ to: '/account' }),
    },
    {
      id: 'settings',
      kind: 'page',
      label: t('settings.title'),
      icon: IconAdjustmentsHorizontal,
      keys: go.goSettings.keys[0],
      frequent: true,
      words: t('palette.words.settings'),
      run: () => void navigate({ to: '/settings' }),
    },
    ...sections.map(
      (tab): Command => ({
        id: `settings-${tab}`,
        kind: 'page',
        label: t('palette.settings', { section: t(`settings.tabs.${tab}`) }),
        icon: IconAdjustmentsHorizontal,
        words: t(`palette.words.${tab === 'access' ? 'access' : tab === 'mail' ? 'mailSettings' : 'settings'}`),
        run: () => void navigate({ to: '/settings', search: { tab } }),
      }),
    ),
  ];
}
