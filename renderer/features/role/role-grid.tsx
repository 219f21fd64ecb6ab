import { IconCheck, IconLock } from '@tabler/icons-react';
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '#contract/permissions.ts';
import type { Role } from '#contract/role.ts';
import { Icon } from '#renderer/components/icon.tsx';
import {
  canText,
  groupNames,
  type PermissionGroup,
  permissionGroups,
  roleName,
} from '#renderer/features/role/permission-words.ts';
import { cellBar, holds, isChanged, type RoleEdits } from '#renderer/features/role/role-edits.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useUser } from '#renderer/lib/user-context.ts';

/** Row 0 is the head, where the role itself is chosen; the rest are its permissions. */
const rows: readonly (Permission | null)[] = [null, ...groupNames.flatMap((group) => [...permissionGroups[group]])];

interface RoleGridProps {
  roles: readonly Role[];
  edits: RoleEdits;
  /** The role the panel at right tells about. */
  currentId: string;
  /** One that was just created: its head gets the focus. */
  arrivedId: string | null;
  onCurrent: (id: string) => void;
  onToggle: (role: Role, permission: Permission) => void;
}

/** Where a key leads from a cell; undefined: it is no key of the grid. */
function place(event: KeyboardEvent, row: number, column: number, columns: number): [number, number] | undefined {
  const far = event.ctrlKey || event.metaKey;
  const last = columns - 1;
  const places: Record<string, [number, number]> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [far ? 0 : row, 0],
    End: [far ? rows.length - 1 : row, last],
    PageUp: [0, column],
    PageDown: [rows.length - 1, column],
  };
  const found = places[event.key];
  return found && [Math.min(rows.length - 1, Math.max(0, found[0])), Math.min(last, Math.max(0, found[1]))];
}

/** One tab stop; arrows go from cell to cell, Space switches. The column one is in is the role at right. */
export function RoleGrid({ roles, edits, currentId, arrivedId, onCurrent, onToggle }: RoleGridProps) {
  const { t } = useTranslation();
  const [row, setRow] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const found = roles.findIndex(({ id }) => id === currentId);
  const column = Math.max(0, found);

  // A role that is chosen elsewhere, a new one for instance, comes into sight.
  useEffect(() => {
    table.current?.querySelector(`[data-role="${currentId}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [currentId]);

  const hasArrived = roles.some(({ id }) => id === arrivedId);
  useEffect(() => {
    if (hasArrived) table.current?.querySelector<HTMLElement>(`[data-cell="0.${arrivedId}"]`)?.focus();
  }, [hasArrived, arrivedId]);

  function go(toRow: number, toColumn: number): void {
    const role = roles[toColumn];
    if (!role) return;
    setRow(toRow);
    onCurrent(role.id);
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${toRow}.${role.id}"]`);
    cell?.focus({ preventScroll: true });
    cell?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.shiftKey) return;
    const to = place(event, row, column, roles.length);
    if (!to) return;
    event.preventDefault();
    go(...to);
  }

  const cellProps = (at: number, role: Role) => ({
    'data-cell': `${at}.${role.id}`,
    tabIndex: at === row && role.id === roles[column]?.id ? 0 : -1,
    onFocus: () => {
      setRow(at);
      onCurrent(role.id);
    },
  });

  return (
    <div className="scroll roles-scroll">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are switched is a grid */}
      <table className="roles-grid" role="grid" aria-label={t('role.grid')} ref={table} onKeyDown={onKeyDown}>
        <colgroup>
          <col className="roles-what" />
          {roles.map(({ id }) => (
            <col key={id} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td className="pinned" />
            {roles.map((role) => (
              <th key={role.id} scope="col" className={role.id === currentId ? 'on' : ''} data-role={role.id}>
                <RoleHead role={role} {...cellProps(0, role)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groupNames.map((group) => (
            <Fragment key={group}>
              <GroupRow group={group} roles={roles} currentId={currentId} />
              {permissionGroups[group].map((permission) => (
                <tr key={permission}>
                  <th scope="row" className="pinned cut" title={canText(t, permission)}>
                    {canText(t, permission)}
                  </th>
                  {roles.map((role) => (
                    <td key={role.id} className={role.id === currentId ? 'on' : ''}>
                      <RoleCell
                        role={role}
                        permission={permission}
                        edits={edits}
                        onToggle={onToggle}
                        {...cellProps(rows.indexOf(permission), role)}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GroupRow(props: { group: PermissionGroup; roles: readonly Role[]; currentId: string }) {
  const { t } = useTranslation();
  return (
    <tr className="roles-group">
      <th scope="rowgroup" className="pinned">
        {t(`permissions.groups.${props.group}`)}
      </th>
      {props.roles.map(({ id }) => (
        <td key={id} className={id === props.currentId ? 'on' : ''} />
      ))}
    </tr>
  );
}

interface CellFocus {
  'data-cell': string;
  tabIndex: number;
  onFocus: () => void;
}

function RoleHead({ role, ...focus }: { role: Role } & CellFocus) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const name = roleName(t, role);
  const state = role.active ? t('role.users', { count: role.users, shown: count(role.users) }) : t('role.inactive');
  return (
    <button type="button" className="roles-head" title={name} {...focus}>
      <b className="cut">{name}</b>
      <span className="cut">
        {role.builtIn && <Icon of={IconLock} small />}
        {state}
      </span>
      {role.builtIn && <span className="sr">{t('role.builtIn')}</span>}
    </button>
  );
}

interface RoleCellProps extends CellFocus {
  role: Role;
  permission: Permission;
  edits: RoleEdits;
  onToggle: (role: Role, permission: Permission) => void;
}

function RoleCell({ role, permission, edits, onToggle, tabIndex, ...rest }: RoleCellProps) {
  const { t } = useTranslation();
  const bar = cellBar(role, permission, useUser()?.permissions ?? []);
  const on = holds(role, edits, permission);
  const changed = isChanged(role, edits, permission);
  const label = t('role.cell', { can: canText(t, permission), role: roleName(t, role) });
  const reason = bar ? t(`role.bars.${bar}`) : undefined;
  const press = () => {
    if (!bar) onToggle(role, permission);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a box of the browser's could not be a dash, and would take the arrow keys
    <span
      role="checkbox"
      tabIndex={tabIndex}
      aria-checked={on}
      aria-disabled={bar ? true : undefined}
      aria-label={changed ? `${label}, ${t('role.changed')}` : label}
      aria-description={reason}
      title={reason}
      className={['roles-cell', bar && 'barred', changed && 'changed'].filter(Boolean).join(' ')}
      onClick={press}
      onKeyDown={(event) => {
        if (event.key !== ' ' && event.key !== 'Enter') return;
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        press();
      }}
      {...rest}
    >
      {on ? <Icon of={IconCheck} small /> : <i />}
    </span>
  );
}
