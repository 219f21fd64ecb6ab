import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCheck,
  IconCircle,
  IconDots,
  IconInfoCircle,
  IconKey,
  IconPencil,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { covers } from '#contract/permissions.ts';
import { personaName } from '#contract/persona.ts';
import type { User } from '#contract/user.ts';
import { Button } from '#renderer/components/button.tsx';
import { Copyable } from '#renderer/components/copyable.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { Pairs, RecordBody, RecordHead, RecordSection } from '#renderer/components/record-page.tsx';
import { RecordStamps } from '#renderer/components/record-rail.tsx';
import { RecordHistory } from '#renderer/features/change/record-history.tsx';
import { canText, roleName } from '#renderer/features/role/permission-words.ts';
import { roleListOptions } from '#renderer/features/role/role-queries.ts';
import { SecretDialog } from '#renderer/features/user/secret-dialog.tsx';
import { useReset } from '#renderer/features/user/use-reset.ts';
import { DeactivateDialog, ResetDialog, UserFailure, useRestore } from '#renderer/features/user/user-acts.tsx';
import { UserPath } from '#renderer/features/user/user-load.tsx';
import { UserState } from '#renderer/features/user/user-state.tsx';
import { permissionsOf } from '#renderer/features/user/user-values.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { wasNotConfirmed } from '#renderer/lib/errors.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { initialsOf } from '#renderer/lib/initials.ts';
import { useCan, useUser } from '#renderer/lib/user-context.ts';
import '#renderer/features/user/user.css';

/** What the caller may do about this account, and why not. */
function useReach(user: User) {
  const caller = useUser();
  const reads = useCan('role:read');
  const roles = useQuery({ ...roleListOptions, enabled: reads && !user.role.builtIn }).data;
  const granted = permissionsOf(user.role, roles);
  const isOwn = caller?.id === user.id;
  const isHigher = granted !== undefined && !covers(caller?.permissions ?? [], granted);
  const [updates, deactivates, resets] = [
    useCan('user:update'),
    useCan('user:deactivate'),
    useCan('user:resetPassword'),
  ];
  const can = {
    update: updates && !isHigher,
    deactivate: deactivates && !isHigher && !isOwn,
    reset: resets && !isHigher && !isOwn && user.active,
  };
  const acts = updates || deactivates || resets;
  return { granted, can, isOwn: isOwn && acts, isHigher: isHigher && acts };
}

interface UserDetailProps {
  user: User;
  onEdit: () => void;
  /** What else can be done with an account, and what else is known of it. */
  actions?: ReactNode;
  more?: ReactNode;
}

export function UserDetail({ user, onEdit, actions, more }: UserDetailProps) {
  const { t } = useTranslation();
  const { granted, can, isOwn, isHigher } = useReach(user);
  const [asked, setAsked] = useState<'deactivate' | 'reset' | null>(null);
  const restore = useRestore();
  const reset = useReset(user);
  const failed = reset.error && !wasNotConfirmed(reset.error) ? reset.error : null;
  const made = reset.data;
  useDocumentTitle(user.displayName);
  useHotkeys({ F2: () => can.update && onEdit() });
  return (
    <>
      <UserPath current={user.displayName} />
      <RecordHead
        name={user.displayName}
        initials={initialsOf(user.displayName)}
        sub={
          <>
            <span className="code">{user.email}</span>
            <UserState user={user} pill />
            {isOwn && <span className="tag">{t('users.you')}</span>}
          </>
        }
        actions={
          <>
            {can.update && (
              <Button kind="primary" icon={IconPencil} hint="F2" onClick={onEdit}>
                {t('actions.edit')}
              </Button>
            )}
            {actions}
            {(can.deactivate || can.reset) && (
              <UserMenu
                active={user.active}
                onReset={can.reset ? () => setAsked('reset') : undefined}
                onDeactivate={can.deactivate ? () => setAsked('deactivate') : undefined}
                onRestore={() => restore.mutate(user)}
              />
            )}
          </>
        }
      />
      {failed && <UserFailure error={failed} name={user.displayName} />}
      <div className="head-rule" />
      <RecordBody
        label={t('users.summary')}
        railLabel={t('users.aside')}
        rail={
          <>
            <RecordStamps record={user} />
            <RecordHistory noun="user" id={user.id} />
          </>
        }
      >
        <Account user={user} note={isOwn ? t('users.own') : isHigher ? t('users.higherRow') : undefined} />
        <RecordSection title={t('users.access')}>
          {granted && <Abilities user={user} granted={granted} />}
        </RecordSection>
        {more}
      </RecordBody>
      {asked === 'deactivate' && <DeactivateDialog user={user} onClose={() => setAsked(null)} />}
      {asked === 'reset' && (
        <ResetDialog
          user={user}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            reset.mutate();
          }}
        />
      )}
      {made?.secret && <SecretDialog user={made} secret={made.secret} onClose={reset.reset} />}
    </>
  );
}

interface UserMenuProps {
  active: boolean;
  onReset: (() => void) | undefined;
  onDeactivate: (() => void) | undefined;
  onRestore: () => void;
}

function UserMenu({ active, onReset, onDeactivate, onRestore }: UserMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu
      position="bottom-end"
      width={230}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
      classNames={{ dropdown: 'menu', item: 'menu-item', itemLabel: 'grow' }}
    >
      <Menu.Target>
        <Button icon={IconDots} aria-label={t('actions.more')} title={t('actions.more')} />
      </Menu.Target>
      <Menu.Dropdown>
        {onReset && (
          <Menu.Item leftSection={<Icon of={IconKey} />} onClick={onReset}>
            {t('users.reset')}
          </Menu.Item>
        )}
        {onDeactivate && active && (
          <Menu.Item leftSection={<Icon of={IconCircle} />} onClick={onDeactivate}>
            {t('users.deactivate')}
          </Menu.Item>
        )}
        {onDeactivate && !active && (
          <Menu.Item leftSection={<Icon of={IconArrowBackUp} />} onClick={onRestore}>
            {t('users.restore')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function Account({ user, note }: { user: User; note: string | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { secretExpiresAt: until } = user;
  const over = until !== null && until < Date.now();
  return (
    <RecordSection title={t('users.account')}>
      <div>
        <Pairs
          pairs={[
            [t('users.displayName'), <Copyable key="name" label={t('users.displayName')} value={user.displayName} />],
            [t('users.email'), <Copyable key="email" label={t('users.email')} value={user.email} />],
            [t('users.role'), roleName(t, user.role)],
            [user.client ? t('users.client') : t('users.person'), <Counterpart key="person" user={user} />],
          ]}
        />
        {!user.active && <Note icon={IconCircle}>{t('users.cannotEnter')}</Note>}
        {user.active && until !== null && (
          <Note icon={IconKey}>
            {over ? t('users.secretOver') : t('users.secretUntil', { when: formats.moment(until) })}
          </Note>
        )}
        {note && <Note icon={IconInfoCircle}>{note}</Note>}
      </div>
    </RecordSection>
  );
}

function Note({ icon, children }: { icon: TablerIcon; children: ReactNode }) {
  return (
    <p className="quiet-note">
      <Icon of={icon} small />
      <span>{children}</span>
    </p>
  );
}

/** Who the account belongs to, with the way there. */
function Counterpart({ user: { persona, client } }: { user: User }) {
  const readsPersonas = useCan('persona:read');
  const readsClients = useCan('client:read');
  if (persona) {
    const name = personaName(persona);
    return readsPersonas ? (
      <Link to="/personas/$id" params={{ id: persona.id }} className="link">
        {name}
      </Link>
    ) : (
      name
    );
  }
  if (!client) return null;
  return readsClients ? (
    <Link to="/clients/$id" params={{ id: client.id }} className="link">
      {client.name}
    </Link>
  ) : (
    client.name
  );
}

function Abilities({ user, granted }: { user: User; granted: NonNullable<ReturnType<typeof permissionsOf>> }) {
  const { t } = useTranslation();
  if (user.role.builtIn === 'admin') return <p>{t('users.all')}</p>;
  if (granted.length === 0) return <p>{t('users.noneOfIt')}</p>;
  return (
    <ul className="abilities">
      {granted.map((permission) => (
        <li key={permission}>
          <Icon of={IconCheck} small />
          {canText(t, permission)}
        </li>
      ))}
    </ul>
  );
}
