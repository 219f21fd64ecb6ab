import { IconPlus } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccessSettings } from '#contract/access.ts';
import { Button } from '#renderer/components/button.tsx';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { originOf } from '#renderer/features/access/origin-of.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';

type Origins = AccessSettings['origins'];
type Wrong = 'missing' | 'rule' | 'taken';

export const isFull = (origins: Origins): boolean =>
  !AccessSettings.shape.origins.safeParse([...origins, 'https://tienda.example']).success;

function wrongWith(typed: string, origins: Origins): Wrong | null {
  if (typed.trim() === '') return 'missing';
  const origin = originOf(typed);
  if (origin === null) return 'rule';
  return origins.includes(origin) ? 'taken' : null;
}

interface NewOriginProps {
  origins: Origins;
  field: RefObject<HTMLInputElement | null>;
  onAdd: (origin: string, done: () => void, failed: () => void) => void;
  /** What the service said of the last one. */
  refused: string | undefined;
}

/** A site is typed, and added by a button of its own; before it is left behind, that is asked. */
export function NewOrigin({ origins, field, onAdd, refused }: NewOriginProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [added, setAdded] = useState('');
  const { form, focusFirstWrong } = useFirstWrong();
  const guard = useLeaveGuard(typed.trim() !== '');

  function add(leave: boolean): void {
    const origin = originOf(typed);
    const found = wrongWith(typed, origins);
    setWrong(found);
    if (found !== null || origin === null) {
      guard.stay();
      focusFirstWrong();
      return;
    }
    const done = () => {
      setTyped('');
      setAdded(origin);
      if (leave) guard.go();
    };
    onAdd(origin, done, guard.stay);
  }

  return (
    <form
      ref={form}
      className="access-origin-new"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add(false);
      }}
    >
      <TextField
        ref={field}
        label={t('access.origins.new')}
        help={t('access.origins.help')}
        inputMode="url"
        value={typed}
        error={wrong ? t(`access.origins.${wrong}`) : refused}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(null);
          setAdded('');
        }}
      />
      <div className="access-acts">
        <Button type="submit" icon={IconPlus}>
          {t('access.origins.add')}
        </Button>
        {/* In its place instead of a toast: several in a row would cover what comes next. */}
        <span className="soft small" role="status">
          {added && t('access.origins.added', { origin: added })}
        </span>
      </div>
      {guard.asked && <LeaveDialog onStay={guard.stay} onDiscard={guard.go} onSave={() => add(true)} />}
    </form>
  );
}
