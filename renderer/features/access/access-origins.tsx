import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccessSettings } from '#contract/access.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { accessOptions } from '#renderer/features/access/access-queries.ts';
import { isFull, NewOrigin } from '#renderer/features/access/new-origin.tsx';
import { isWorthSaying, useAccessUpdate } from '#renderer/features/access/use-access-update.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { queryClient } from '#renderer/lib/query-client.ts';
import { useCan } from '#renderer/lib/user-context.ts';

type Origins = AccessSettings['origins'];

/** Other sites whose pages may call with a key. Each addition and each removal is saved at once. */
export function AccessOrigins({ origins }: { origins: Origins }) {
  const { t } = useTranslation();
  const edits = useCan('access:update');
  const update = useAccessUpdate();
  const { section, next, follow } = useFollowingFocus(origins);

  function put(wanted: Origins, done: () => void, failed?: () => void): void {
    if (update.isPending) {
      failed?.();
      return;
    }
    follow();
    update.mutate({ origins: wanted }, { onSuccess: done, ...(failed && { onError: failed }) });
  }
  /** By the time of an undo the list may be another one. */
  const present = () => queryClient.getQueryData(accessOptions.queryKey)?.origins ?? origins;
  function add(origin: string, done: () => void, failed?: () => void): void {
    put([...present().filter((each) => each !== origin), origin], done, failed);
  }
  function remove(origin: string): void {
    const undo = () => add(origin, () => showToast(t('access.origins.added', { origin })));
    const rest = present().filter((each) => each !== origin);
    put(rest, () => showToast(t('access.origins.removed', { origin }), { undo }));
  }

  return (
    <section ref={section} className="fs" aria-label={t('access.origins.title')}>
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
        {edits && isFull(origins) && (
          <p ref={next.note} tabIndex={-1}>
            {t('access.origins.full', { most: origins.length })}
          </p>
        )}
        {edits && !isFull(origins) && (
          <NewOrigin origins={origins} field={next.field} onAdd={add} refused={refusedText(t, update.error)} />
        )}
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

interface FollowingFocus {
  section: RefObject<HTMLElement | null>;
  /** What there is at the end of the list: a field for one more, or the note that there is no room. */
  next: { field: RefObject<HTMLInputElement | null>; note: RefObject<HTMLParagraphElement | null> };
  /** Called with an act of this window: once the list is another one, the focus goes on to what stands there. */
  follow: () => void;
}

/** What was pressed goes with its line, or with the form that the last site leaves no room for. */
function useFollowingFocus(origins: Origins): FollowingFocus {
  const section = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const note = useRef<HTMLParagraphElement>(null);
  const acted = useRef<Origins | null>(null);
  useEffect(() => {
    if (acted.current === null || acted.current === origins) return;
    acted.current = null;
    const focused = document.activeElement;
    // Whoever has gone on meanwhile stays where he is.
    if (focused === document.body || section.current?.contains(focused)) (field.current ?? note.current)?.focus();
  }, [origins]);
  const follow = () => {
    acted.current = origins;
  };
  return { section, next: { field, note }, follow };
}
