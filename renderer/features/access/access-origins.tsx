import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccessSettings } from '#contract/access.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { accessOptions } from '#renderer/features/access/access-queries.ts';
import { originOf } from '#renderer/features/access/origin-of.ts';
import { isWorthSaying, useAccessUpdate } from '#renderer/features/access/use-access-update.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { queryClient } from '#renderer/lib/query-client.ts';
import { useCan } from '#renderer/lib/user-context.ts';

type Origins = AccessSettings['origins'];
type Wrong = 'missing' | 'rule' | 'taken';

const tooMany = (origins: Origins) => !AccessSettings.shape.origins.safeParse(origins).success;

/** Other sites whose pages may call with a key. Each addition and each removal is saved at once. */
export function AccessOrigins({ origins }: { origins: Origins }) {
  const { t } = useTranslation();
  const edits = useCan('access:update');
  const update = useAccessUpdate();
  const field = useRef<HTMLInputElement>(null);

  function put(next: Origins, done: () => void): void {
    if (!update.isPending) update.mutate({ origins: next }, { onSuccess: done });
  }
  function add(origin: string, done?: () => void): void {
    // By the time of an undo the list may be another one.
    const present = queryClient.getQueryData(accessOptions.queryKey)?.origins ?? origins;
    put([...present.filter((each) => each !== origin), origin], () => {
      done?.();
      showToast(t('access.origins.added', { origin }));
    });
  }
  function remove(origin: string): void {
    const rest = origins.filter((each) => each !== origin);
    put(rest, () => showToast(t('access.origins.removed', { origin }), { undo: () => add(origin) }));
    // The button that was pressed goes with its line.
    field.current?.focus();
  }

  return (
    <section className="fs" aria-label={t('access.origins.title')}>
      <h2>{t('access.origins.title')}</h2>
      <div className="settings-choice">
        <p>{t('access.origins.what')}</p>
        {origins.length === 0 ? (
          <p className="settings-state">{t('access.origins.none')}</p>
        ) : (
          <ul className="access-origins" aria-label={t('access.origins.title')}>
            {origins.map((origin) => (
              <li key={origin}>
                <span className="grow">{origin}</span>
                {edits && (
                  <Button
                    small
                    kind="quiet"
                    aria-label={t('access.origins.removeName', { origin })}
                    onClick={() => remove(origin)}
                  >
                    {t('access.origins.remove')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {edits && <NewOrigin origins={origins} field={field} onAdd={add} refused={refusedText(t, update.error)} />}
        {isWorthSaying(update.error) && failureOf(update.error).code !== 'VALIDATION' && (
          <FailureNotice error={update.error} />
        )}
      </div>
    </section>
  );
}

function refusedText(t: Translate, error: unknown): string | undefined {
  return error && failureOf(error).code === 'VALIDATION' ? t('access.origins.rule') : undefined;
}

interface NewOriginProps {
  origins: Origins;
  field: RefObject<HTMLInputElement | null>;
  onAdd: (origin: string, done: () => void) => void;
  /** What the service said of the last one. */
  refused: string | undefined;
}

function NewOrigin({ origins, field, onAdd, refused }: NewOriginProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<Wrong | null>(null);
  if (tooMany([...origins, 'https://tienda.example']))
    return <p>{t('access.origins.full', { most: origins.length })}</p>;

  function add(event: FormEvent): void {
    event.preventDefault();
    const origin = originOf(typed);
    const found =
      typed.trim() === '' ? 'missing' : origin === null ? 'rule' : origins.includes(origin) ? 'taken' : null;
    setWrong(found);
    if (found === null && origin !== null) onAdd(origin, () => setTyped(''));
    else field.current?.focus();
  }

  return (
    <form className="access-origin-new" noValidate onSubmit={add}>
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
        }}
      />
      <Button type="submit" icon={IconPlus}>
        {t('access.origins.add')}
      </Button>
    </form>
  );
}
