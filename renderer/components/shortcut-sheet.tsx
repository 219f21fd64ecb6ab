import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { KeyCap } from '#renderer/components/key-cap.tsx';
import { type KeyGroup, rowsOf } from '#renderer/lib/keys.ts';
import { useLetterKeys } from '#renderer/lib/letter-keys.ts';
import { useUser } from '#renderer/lib/user-context.ts';
import type { es } from '#renderer/locales/es.ts';

/** In two columns, so that all of it is seen without scrolling. */
const columns: readonly (readonly KeyGroup[])[] = [
  ['anywhere', 'go'],
  ['list', 'record', 'form'],
];
type ActName = keyof (typeof es)['keys']['acts'];

/** Every key the signed-in person may use, as the table of keys has them. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const letters = useLetterKeys();
  return (
    <Dialog
      large
      title={t('keys.title')}
      onCancel={onClose}
      onConfirm={onClose}
      actions={
        <>
          <span className="grow small muted">{t(letters ? 'keys.outside' : 'keys.lettersOff')}</span>
          <Button data-autofocus onClick={onClose}>
            {t('actions.close')}
          </Button>
        </>
      }
    >
      <div className="key-sheet">
        {columns.map((groups) => (
          <div key={groups[0]}>
            {groups.map((group) => (
              <KeyGroupList key={group} group={group} letters={letters} />
            ))}
          </div>
        ))}
      </div>
    </Dialog>
  );
}

const isLetterKey = (key: string) => /^\p{L}( \p{L})?$/u.test(key);

function KeyGroupList({ group, letters }: { group: KeyGroup; letters: boolean }) {
  const { t } = useTranslation();
  const permissions = useUser()?.permissions ?? [];
  const rows = rowsOf(group).filter(([, row]) => !row.needs || permissions.includes(row.needs));
  return (
    <section aria-labelledby={`keys-${group}`}>
      <h3 id={`keys-${group}`}>{t(`keys.groups.${group}`)}</h3>
      <dl>
        {rows.map(([name, { keys, shown }]) => (
          <div key={name} className={!letters && keys.every(isLetterKey) ? 'off' : undefined}>
            {/* The table and the words have the same names; a test holds them together. */}
            <dt>{t(`keys.acts.${name as ActName}`)}</dt>
            <dd>
              {(shown ? [shown] : keys).map((key) => (
                <KeyCap key={key} of={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
