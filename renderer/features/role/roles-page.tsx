import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '#contract/role.ts';
import type { SignedInUser } from '#contract/user.ts';
import { Button } from '#renderer/components/button.tsx';
import { Switch } from '#renderer/components/choice.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { FormFooter } from '#renderer/components/form-page.tsx';
import { KeyCap, keyText } from '#renderer/components/key-cap.tsx';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import { PeopleTabs } from '#renderer/features/role/people-tabs.tsx';
import { NewRoleDialog, RenameRoleDialog } from '#renderer/features/role/role-dialogs.tsx';
import { roleBar } from '#renderer/features/role/role-edits.ts';
import { RoleGrid } from '#renderer/features/role/role-grid.tsx';
import { roleListOptions } from '#renderer/features/role/role-queries.ts';
import { RoleRail } from '#renderer/features/role/role-rail.tsx';
import { RoleConflictDialog, RoleInUseDialog } from '#renderer/features/role/role-refusals.tsx';
import { useRoleActive } from '#renderer/features/role/use-role-active.ts';
import { useRoleEdits } from '#renderer/features/role/use-role-edits.ts';
import { useRoleSave } from '#renderer/features/role/use-role-save.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { failureOf, wasNotConfirmed } from '#renderer/lib/errors.ts';
import { useFormKeys, useHotkeys } from '#renderer/lib/hotkeys.ts';
import { keyGroups } from '#renderer/lib/keys.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';
import { useCan, useUser } from '#renderer/lib/user-context.ts';
import '#renderer/components/data-grid.css';
import '#renderer/features/role/roles.css';

/** Who can do what: the roles, with their permissions in words. */
export function RolesPage() {
  const { t } = useTranslation();
  useDocumentTitle(t('role.title'));
  const list = useQuery(roleListOptions);
  if (list.data) return <Roles all={list.data} />;
  return (
    <>
      <RolesHead />
      {list.error ? (
        <div className="blank">
          <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : (
        <div className="roles-wait" aria-busy="true" />
      )}
    </>
  );
}

function RolesHead({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="head">
        <h1>{t('peopleTabs.title')}</h1>
        <span className="grow" />
        {children}
      </div>
      <PeopleTabs current="roles" />
    </>
  );
}

/** One's own role, for who only looks; the store's first, for who changes them. */
function firstRole(roles: readonly Role[], user: SignedInUser | null, updates: boolean): Role | undefined {
  if (updates) return roles.find(({ builtIn }) => !builtIn) ?? roles[0];
  const isOwn = (role: Role) =>
    role.builtIn === (user?.builtInRole ?? null) && (role.builtIn || role.name === user?.roleName);
  return roles.find(isOwn) ?? roles[0];
}

type Opened = { kind: 'new'; from: Role | null } | { kind: 'rename'; role: Role };

function Roles({ all }: { all: readonly Role[] }) {
  const { t } = useTranslation();
  const updates = useCan('role:update');
  const user = useUser();
  const own = user?.permissions ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [arrived, setArrived] = useState<string | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [showsInactive, setShowsInactive] = useState(false);
  const hidden = all.filter(({ active }) => !active).length;
  const roles = all.filter((role) => role.active || showsInactive);
  const current = roles.find(({ id }) => id === chosen) ?? firstRole(roles, user, updates);
  const { edits, changed, changes, ...change } = useRoleEdits(roles);
  const { save, conflict } = useRoleSave({ roles, edits, onSaved: change.drop });
  const active = useRoleActive();
  const guard = useLeaveGuard(changes > 0);

  function submit(then: () => void = () => {}): void {
    if (changes > 0 && !save.isPending) save.mutate(undefined, { onSuccess: then, onError: guard.stay });
  }
  function discard(): void {
    change.discard();
    save.reset();
  }
  const rename = (role: Role) => {
    if (roleBar(role, own) === null) setOpened({ kind: 'rename', role });
  };
  useFormKeys({ save: submit, cancel: discard });
  useHotkeys({
    n: () => updates && setOpened({ kind: 'new', from: null }),
    F2: () => current && rename(current),
  });
  const refused = active.error ? failureOf(active.error) : null;
  if (!current) return <RolesHead />;

  return (
    <>
      <RolesHead>
        {hidden > 0 && <Switch label={t('role.showInactive')} checked={showsInactive} onChange={setShowsInactive} />}
        {updates && (
          <Button
            kind={changes > 0 ? 'plain' : 'primary'}
            icon={IconPlus}
            hint="N"
            onClick={() => setOpened({ kind: 'new', from: null })}
          >
            {t('role.new')}
          </Button>
        )}
      </RolesHead>
      <div className="roles-body">
        <RoleGrid
          roles={roles}
          edits={edits}
          currentId={current.id}
          arrivedId={arrived}
          onCurrent={setChosen}
          onToggle={(role, permission) => {
            if (!save.isPending) change.toggle(role, permission);
          }}
        />
        <RoleRail
          role={current}
          changed={changed}
          edits={edits}
          onRename={rename}
          onCopy={(from) => setOpened({ kind: 'new', from })}
          onActive={(role) => !active.isPending && active.mutate(role)}
        />
      </div>
      <RolesFooter
        changes={changes}
        saving={save.isPending}
        error={save.error ?? (refused?.code === 'IN_USE' ? null : active.error)}
        onDiscard={discard}
        onSave={() => submit()}
      />
      {opened?.kind === 'new' && (
        <NewRoleDialog
          roles={all}
          from={opened.from}
          onClose={(created) => {
            setOpened(null);
            if (!created) return;
            setChosen(created.id);
            setArrived(created.id);
          }}
        />
      )}
      {opened?.kind === 'rename' && <RenameRoleDialog role={opened.role} onClose={() => setOpened(null)} />}
      {refused?.code === 'IN_USE' && active.variables && (
        <RoleInUseDialog role={active.variables} by={refused.data.by} onClose={() => active.reset()} />
      )}
      {conflict && (
        <RoleConflictDialog {...conflict} edits={edits} onClose={() => save.reset()} onSave={() => submit()} />
      )}
      {guard.asked && (
        <LeaveDialog onStay={guard.stay} onDiscard={() => guard.go()} onSave={() => submit(() => guard.go())} />
      )}
    </>
  );
}

interface RolesFooterProps {
  changes: number;
  saving: boolean;
  error: unknown;
  onDiscard: () => void;
  onSave: () => void;
}

function RolesFooter({ changes, saving, error, onDiscard, onSave }: RolesFooterProps) {
  const { t } = useTranslation();
  const updates = useCan('role:update');
  const { save, cancel } = keyGroups.form;
  const hints = (
    <span className="hints">
      <span>
        <span className="keys" aria-hidden="true">
          <kbd>↑</kbd>
          <kbd>↓</kbd>
          <kbd>←</kbd>
          <kbd>→</kbd>
        </span>
        {t('role.keyMove')}
      </span>
      {updates && (
        <span>
          <KeyCap of=" " />
          {t('role.keyToggle')}
        </span>
      )}
    </span>
  );
  return (
    <FormFooter error={wasNotConfirmed(error) ? null : error} pending={hints}>
      {!updates && <span className="muted">{t('role.readOnly')}</span>}
      {changes > 0 && (
        <>
          <Button kind="quiet" hint={keyText(t, cancel.keys[0])} onClick={onDiscard}>
            {t('role.discard')}
          </Button>
          <Button kind="primary" hint={keyText(t, save.keys[0])} aria-disabled={saving} onClick={onSave}>
            {t('role.save', { count: changes })}
          </Button>
        </>
      )}
    </FormFooter>
  );
}
