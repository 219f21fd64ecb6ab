import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { SessionState } from '#contract/session.ts';
import { draftKeeper } from '#renderer/features/draft/draft-keeper.ts';
import { type DraftPlace, draftState, type KeptDraft, readDraft } from '#renderer/features/draft/kept-draft.ts';
import { api } from '#renderer/lib/api.ts';
import { onFlushDrafts } from '#renderer/lib/flush-drafts.ts';
import { queryClient, sessionKey } from '#renderer/lib/query-client.ts';
import { useUser } from '#renderer/lib/user-context.ts';

interface DraftOptions<V extends FieldValues> {
  form: UseFormReturn<V>;
  place: DraftPlace;
  /** Something is typed that is not saved. */
  dirty: boolean;
  /** What the fields started from; null for a new record. */
  base: V | null;
  baseVersion: number | null;
  /** Values of an earlier day or version, as far as they are understood. */
  read: (values: unknown) => V | null;
  /** Would say something that does not stand in the form already. */
  matters: (draft: KeptDraft<V>) => boolean;
}

const longestWaitMs = 500;

/** Another person may have signed in by the time a form closes: what one typed is not kept among his drafts. */
function isStillHere(userId: string | undefined): boolean {
  const session = queryClient.getQueryData<SessionState>(sessionKey);
  return userId !== undefined && session?.user?.id === userId && !session.locked;
}

/**
 * Keeps what is typed in a form every two seconds, and when it is left in any way but by saving or giving up.
 * What was kept before is offered, never put into the fields by itself.
 */
export function useDraft<V extends FieldValues>(options: DraftOptions<V>) {
  const { form, place } = options;
  const userId = useUser()?.id;
  const [offer, setOffer] = useState<KeptDraft<V> | null>(null);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const [failing, setFailing] = useState(false);
  const asked = useRef(false);
  /** On the disk stands what is typed in this form, no longer what is offered. */
  const written = useRef(false);
  const latest = useRef({ ...options, offer, userId });
  useEffect(() => {
    latest.current = { ...options, offer, userId };
  });

  async function keepTyped(leaving: boolean): Promise<number | null> {
    const now = latest.current;
    if (!isStillHere(now.userId)) throw new Error('locked, or another person');
    if (!now.dirty) {
      await putBack();
      return null;
    }
    const values = draftState(now.form.getValues(), now.base);
    const { baseVersion } = now;
    const kept = await api.draft.keep({ ...now.place, baseVersion, values }, { context: { keepalive: leaving } });
    written.current = true;
    return kept.updatedAt;
  }

  /** Nothing of this form is to be kept any more: what was offered and not answered stays, else there is no draft. */
  async function putBack(): Promise<void> {
    const now = latest.current;
    if (!written.current) return;
    written.current = false;
    if (!now.offer) await api.draft.drop(now.place);
    else await write(now.offer);
  }

  const write = ({ typed, base, baseVersion }: KeptDraft<V>) =>
    api.draft.keep({ ...latest.current.place, baseVersion, values: draftState(typed, base) });

  const ports = useRef({ keepTyped, putBack });
  useEffect(() => {
    ports.current = { keepTyped, putBack };
  });
  const [keeper] = useState(() =>
    draftKeeper({
      keep: (leaving) => ports.current.keepTyped(leaving),
      onKept: setKeptAt,
      onTrouble: setFailing,
    }),
  );

  useEffect(() => {
    // Asked once: behind the lock screen the form lives on, and what it kept there is its own.
    if (asked.current) return;
    asked.current = true;
    api.draft.find(place).then(
      ({ draft }) => {
        const found = draft && readDraft(draft, latest.current.read);
        if (found && !written.current && latest.current.matters(found)) setOffer(found);
      },
      () => {
        asked.current = false;
      },
    );
  }, [place]);

  useEffect(() => form.subscribe({ formState: { values: true }, callback: () => keeper.note() }), [form, keeper]);

  useEffect(() => {
    const onLeave = () => void keeper.flush();
    const onHide = () => void keeper.flush(true);
    const onVisibility = () => document.visibilityState === 'hidden' && onHide();
    keeper.resume();
    window.addEventListener('focusout', onLeave);
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onVisibility);
    const offFlush = onFlushDrafts(() => keeper.flush());
    return () => {
      window.removeEventListener('focusout', onLeave);
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onVisibility);
      offFlush();
      void keeper.flush();
      keeper.pause();
    };
  }, [keeper]);

  return {
    offer,
    keptAt,
    failing,
    /** Saved, or given up on purpose. Resolves once it is forgotten, so that a sign-out comes after; a server that does not answer is not waited for. */
    settle: (): Promise<void> => {
      setKeptAt(null);
      setFailing(false);
      const enough = new Promise<void>((resolve) => setTimeout(resolve, longestWaitMs));
      return Promise.race([keeper.settle(() => ports.current.putBack()), enough]);
    },
    /** Its words are in the fields now; from here on they are kept as this form's own. Answers how to offer it again. */
    adopt: (): (() => void) => {
      const gone = offer;
      setOffer(null);
      written.current = true;
      return () => setOffer(gone);
    },
    /** Answers how to take it back. */
    dismiss: (): (() => void) => {
      const gone = offer;
      setOffer(null);
      // What is typed here goes on being kept in its place.
      if (!written.current) void keeper.settle(() => api.draft.drop(place)).then(() => keeper.note());
      return () => {
        setOffer(gone);
        if (gone && !written.current) void write(gone).catch(() => {});
      };
    },
  };
}
