import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconKey, IconLock, IconLogout, IconSelector, IconUserCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/components/icon.tsx';
import { KeyCap } from '#renderer/components/key-cap.tsx';
import { lockSession } from '#renderer/features/lock/lock-session.ts';
import { currentLanguage, setLanguage } from '#renderer/lib/i18n.ts';
import { initialsOf } from '#renderer/lib/initials.ts';
import { keyGroups } from '#renderer/lib/keys.ts';
import { useUser } from '#renderer/lib/user-context.ts';

const menuClasses = {
  dropdown: 'menu',
  item: 'menu-item',
  itemLabel: 'grow',
  label: 'menu-label',
  divider: 'menu-rule',
};
const schemes = ['light', 'dark', 'auto'] as const;
const languages = ['es', 'en'] as const;

/** `portal`: at the top right of a client's own account, without what is only the staff's. */
export function UserMenu({ portal = false }: { portal?: boolean }) {
  const { t } = useTranslation();
  const user = useUser();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  if (!user) return null;
  return (
    <Menu
      position={portal ? 'bottom-end' : 'top-start'}
      width={210}
      classNames={menuClasses}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
      // Locking hides the page in the same moment: a menu caught closing would stay, and hold back every key.
      transitionProps={{ duration: 0 }}
      checkIcon={<Icon of={IconCheck} small />}
    >
      <Menu.Target>
        <button type="button" className="who">
          <span className="av" aria-hidden="true">
            {initialsOf(user.displayName)}
          </span>
          <div className="grow">
            <strong className="cut">{user.displayName}</strong>
            <span className="role cut">{user.builtInRole ? t(`roles.${user.builtInRole}`) : user.roleName}</span>
          </div>
          <Icon of={IconSelector} small />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('theme.label')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme}>
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick onChange={() => setColorScheme(scheme)}>
              {t(`theme.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('language.label')}</Menu.Label>
        <Menu.RadioGroup value={currentLanguage()}>
          {languages.map((language) => (
            <Menu.RadioItem key={language} value={language} closeMenuOnClick onChange={() => setLanguage(language)}>
              {t(`language.${language}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={<Icon of={IconLock} />}
          rightSection={
            <span aria-hidden="true">
              <KeyCap of={keyGroups.go.lock.keys[0]} />
            </span>
          }
          onClick={() => void lockSession()}
        >
          {t('lock.act')}
        </Menu.Item>
        {!portal && (
          <Menu.Item leftSection={<Icon of={IconUserCircle} />} onClick={() => void navigate({ to: '/account' })}>
            {t('account.title')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Icon of={IconKey} />} onClick={() => void navigate({ to: '/password' })}>
          {t('user.changePassword')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon of={IconLogout} />} onClick={() => void navigate({ to: '/sign-out' })}>
          {t('user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
