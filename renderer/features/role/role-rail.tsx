import {
  IconAlertTriangle,
  IconArchive,
  IconCopy,
  IconMinus,
  IconPencil,
  IconPlus,
  IconRestore,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Role } from '#contract/role.ts';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { Status } from '#renderer/components/status-glyph.tsx';
import { canText, canTextWithin, roleAbout, roleName } from '#renderer/features/role/permission-words.ts';
import {
  blindOf,
  diffOf,
  permissionsAfter,
  type RoleEdits,
  readingOf,
  roleBar,
} from '#renderer/features/role/role-edits.ts';
import { roleHoldersOptions } from '#renderer/features/role/role-queries.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { initialsOf } from '#renderer/lib/initials.ts';
import { useCan, useUser } from '#renderer/lib/user-context.ts';

export interface RoleActs {
  onRename: (role: Role) => void;
  onCopy: (role: Role) => void;
  onActive: (role: Role) => void;
}

interface RoleRailProps extends RoleActs {
  role: Role;
  /** Every role with changes, this one or not: what will be saved. */
  changed: readonly Role[];
  edits: RoleEdits;
}

/** The role one is in, who has it, and what saving will do. */
export function RoleRail({ role, changed, edits, ...acts }: RoleRailProps) {
  const { t } = useTranslation();
  const about = roleAbout(t, role);
  return (
    <aside className="roles-rail" aria-label={roleName(t, role)}>
      <div>
        <h2 className="sec">{roleName(t, role)}</h2>
        {!role.active && <Status glyph="ring" tone="still" word={t('role.inactive')} />}
        {about && <p className="soft">{about}</p>}
      </div>
      <RoleButtons role={role} {...acts} />
      <Holders role={role} />
      {changed.length > 0 && (
        <section className="roles-diff" aria-label={t('role.unsaved')} aria-live="polite">
          <h2 className="sec">{t('role.unsaved')}</h2>
          {changed.map((each) => (
            <ReadBack key={each.id} role={each} edits={edits} />
          ))}
          <p className="muted small">{t('role.atOnce')}</p>
        </section>
      )}
    </aside>
  );
}

function RoleButtons({ role, onRename, onCopy, onActive }: { role: Role } & RoleActs) {
  const { t } = useTranslation();
  const user = useUser();
  const updates = useCan('role:update');
  if (!updates) return null;
  const bar = roleBar(role, user?.permissions ?? []);
  if (bar === 'builtIn')
    return (
      <div className="roles-acts">
        <p className="muted small">{t('role.ownHint')}</p>
        <Button small icon={IconCopy} onClick={() => onCopy(role)}>
          {t('role.copy')}
        </Button>
      </div>
    );
  if (bar === 'higherRole') return <p className="muted small">{t('role.bars.higherRole')}</p>;
  return (
    <div className="roles-acts">
      {role.active && (
        <Button small icon={IconPencil} hint="F2" onClick={() => onRename(role)}>
          {t('role.rename')}
        </Button>
      )}
      <Button small icon={role.active ? IconArchive : IconRestore} onClick={() => onActive(role)}>
        {t(role.active ? 'role.deactivate' : 'role.restore')}
      </Button>
    </div>
  );
}

function Holders({ role }: { role: Role }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const user = useUser();
  const readsUsers = useCan('user:read');
  const holders = useQuery({ ...roleHoldersOptions(role.id), enabled: readsUsers && role.users > 0 });
  const people = holders.data?.items ?? [];
  const more = (holders.data?.total ?? 0) - people.length;
  return (
    <section aria-label={t('role.users', { count: role.users, shown: count(role.users) })}>
      <p className="muted">
        {role.users === 0 ? t('role.nobody') : t('role.users', { count: role.users, shown: count(role.users) })}
      </p>
      {role.users > 0 && (
        <ul className="roles-people">
          {people.map(({ id, displayName, email }) => (
            <li key={id}>
              <span className="av" aria-hidden="true">
                {initialsOf(displayName)}
              </span>
              <span className="grow">
                <span className="cut">{displayName}</span>
                <small className="cut">{id === user?.id ? t('role.you') : email}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="muted small">{t('role.holdersMore', { count: more, shown: count(more) })}</p>}
    </section>
  );
}

/** «Vitrina podrá además: editar clientes.» */
export function ReadBack({ role, edits }: { role: Role; edits: RoleEdits }) {
  const { t } = useTranslation();
  const name = roleName(t, role);
  const { gained, lost } = diffOf(role, edits);
  return (
    <div className="roles-readback">
      {gained.length > 0 && (
        <>
          <p>{t('role.gains', { role: name })}</p>
          <ul>
            {gained.map((permission) => (
              <li key={permission} className="good">
                <Icon of={IconPlus} small />
                {canTextWithin(t, permission)}
              </li>
            ))}
          </ul>
        </>
      )}
      {lost.length > 0 && (
        <>
          <p>{t('role.loses', { role: name })}</p>
          <ul>
            {lost.map((permission) => (
              <li key={permission} className="bad">
                <Icon of={IconMinus} small />
                {canTextWithin(t, permission)}
              </li>
            ))}
          </ul>
        </>
      )}
      {blindOf(permissionsAfter(role, edits)).map((permission) => {
        const reading = readingOf(permission);
        return (
          reading && (
            <p key={permission} className="msg warn">
              <Icon of={IconAlertTriangle} small />
              {t('role.blind', { can: canText(t, permission), reading: canText(t, reading) })}
            </p>
          )
        );
      })}
    </div>
  );
}
