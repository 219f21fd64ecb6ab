import { useTranslation } from 'react-i18next';
import type { Permission } from '#contract/permissions.ts';
import type { Role } from '#contract/role.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { canTextWithin, roleName } from '#renderer/features/role/permission-words.ts';
import { between, countOf, diffOf, type RoleEdits } from '#renderer/features/role/role-edits.ts';
import { ReadBack } from '#renderer/features/role/role-rail.tsx';
import { currentLanguage } from '#renderer/lib/i18n.ts';

const listed = (words: readonly string[]) =>
  new Intl.ListFormat(currentLanguage(), { type: 'conjunction' }).format(words);

/** The service names so many and no more. */
const mostNamed = 5;

/** A role is only put away once nobody has it. */
export function RoleInUseDialog({ role, by, onClose }: { role: Role; by: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation();
  const names = by.length < mostNamed ? listed(by) : t('role.inUseMore', { names: by.join(', ') });
  return (
    <Dialog
      title={t('role.inUseTitle', { role: roleName(t, role) })}
      onCancel={onClose}
      onConfirm={onClose}
      actions={
        <Button kind="primary" data-autofocus onClick={onClose}>
          {t('role.understood')}
        </Button>
      }
    >
      <p>{t(by.length === 1 ? 'role.inUseOne' : 'role.inUse', { names })}</p>
    </Dialog>
  );
}

interface RoleConflictDialogProps {
  /** As it stood here, and as somebody else saved it. */
  before: Role;
  after: Role;
  edits: RoleEdits;
  onClose: () => void;
  onSave: () => void;
}

/** Permissions are switched one by one, so both people's changes fit together; what comes out is read before it is saved. */
export function RoleConflictDialog({ before, after, edits, onClose, onSave }: RoleConflictDialogProps) {
  const { t } = useTranslation();
  const theirs = between(before, after);
  const what = (permissions: readonly Permission[]) =>
    listed(permissions.map((permission) => canTextWithin(t, permission)));
  const left = countOf(diffOf(after, edits));
  return (
    <Dialog
      large
      title={t('role.conflictTitle', { role: before.name })}
      onCancel={onClose}
      onConfirm={left > 0 ? onSave : onClose}
      actions={
        left > 0 ? (
          <>
            <Button kind="quiet" onClick={onClose}>
              {t('form.keepEditing')}
            </Button>
            <Button kind="primary" data-autofocus onClick={onSave}>
              {t('role.conflictSave')}
            </Button>
          </>
        ) : (
          <Button kind="primary" data-autofocus onClick={onClose}>
            {t('role.understood')}
          </Button>
        )
      }
    >
      {theirs.gained.length > 0 && <p>{t('role.conflictGained', { what: what(theirs.gained) })}</p>}
      {theirs.lost.length > 0 && <p>{t('role.conflictLost', { what: what(theirs.lost) })}</p>}
      {before.name !== after.name && <p>{t('role.conflictName', { name: after.name })}</p>}
      {countOf(theirs) === 0 && before.name === after.name && <p>{t('role.conflictOther')}</p>}
      <p>{t(left > 0 ? 'role.conflictMine' : 'role.conflictNothing')}</p>
      {left > 0 && <ReadBack role={after} edits={edits} />}
    </Dialog>
  );
}
