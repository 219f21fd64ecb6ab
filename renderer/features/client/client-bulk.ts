import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientSelection, ClientStatus } from '#contract/client.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { api } from '#renderer/lib/api.ts';
import { type BatchEnd, type BatchStep, followBatch } from '#renderer/lib/batch.ts';
import { noteReachable } from '#renderer/lib/connection.ts';
import { failureOf, failureText } from '#renderer/lib/errors.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { postNotice } from '#renderer/lib/list-notices.ts';
import { dropEndedSession } from '#renderer/lib/query-client.ts';

type Kind = 'status' | 'tags' | 'undo';

/** An act on many clients, and which words tell of it. */
interface Act {
  readonly kind: Kind;
  readonly words: ClientStatus | 'tags' | 'undo';
  readonly open: (signal: AbortSignal) => Promise<AsyncIterable<BatchStep>>;
  /** It came to its end. */
  readonly onDone?: () => void;
}

export interface TagChange {
  readonly add: string[];
  readonly remove: string[];
}

/** Runs acts on many clients. They go on when the list is left; what came of them is a toast, or a notice above the list where something was left out. */
export function useClientBulk(onDone: () => void) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const queries = useQueryClient();
  const [running, setRunning] = useState(0);

  const counted = (number: number) => ({ count: number, shown: count(number) });
  const reached = ({ changed, total }: BatchStep) => ({ changed: count(changed), total: count(total) });

  function undoOf(act: Act, last: BatchStep | null): (() => void) | undefined {
    if (act.kind === 'undo' || !last || last.changed === 0) return undefined;
    return () =>
      void run({
        kind: 'undo',
        words: 'undo',
        open: (signal) => api.client.undoBatch({ batch: last.batch }, { signal }),
      });
  }

  function sayDone(act: Act, last: BatchStep): void {
    const done = last.changed > 0 ? t(`clientBulk.done.${act.words}`, counted(last.changed)) : '';
    const undo = undoOf(act, last);
    if (last.skipped > 0) {
      const skipped = t(`clientBulk.skipped.${act.kind}`, counted(last.skipped));
      postNotice({ list: 'client', tone: 'warn', text: [done, skipped].filter(Boolean).join(' '), undo });
    } else showToast(done || t(`clientBulk.nothing.${act.kind}`), { ...(undo && { undo }) });
  }

  function sayCancelled(act: Act, last: BatchStep | null): void {
    if (!last || last.changed === 0) {
      showToast(t('clientBulk.cancelledEarly'));
      return;
    }
    const text = t(act.kind === 'undo' ? 'clientBulk.cancelledUndo' : 'clientBulk.cancelled', reached(last));
    postNotice({ list: 'client', tone: 'warn', text, undo: undoOf(act, last) });
  }

  function sayFailed(act: Act, last: BatchStep | null, error: unknown): void {
    const failure = failureOf(error);
    const reason = failureText(t, failure);
    const begun = last !== null && last.changed > 0;
    const text =
      failure.code === 'UNREACHABLE'
        ? last
          ? t('clientBulk.lost', reached(last))
          : t('clientBulk.lostEarly')
        : begun
          ? t('clientBulk.stopped', { ...reached(last), reason })
          : reason;
    postNotice({ list: 'client', tone: 'bad', text, undo: undoOf(act, last) });
    if (error instanceof TypeError) noteReachable(false);
    dropEndedSession(error);
  }

  function say(act: Act, end: BatchEnd): void {
    if (end.kind === 'failed') sayFailed(act, end.last, end.error);
    else if (end.kind === 'cancelled') sayCancelled(act, end.last);
    else if (end.last) {
      sayDone(act, end.last);
      act.onDone?.();
    }
  }

  async function run(act: Act): Promise<void> {
    setRunning((count) => count + 1);
    const end = await followBatch({
      label: t(`clientBulk.running.${act.words}`),
      undoable: act.kind !== 'undo',
      open: act.open,
    });
    setRunning((count) => count - 1);
    void queries.invalidateQueries({ queryKey: ['client'] });
    say(act, end);
  }

  return {
    running: running > 0,
    setStatus: (selection: ClientSelection, status: ClientStatus) =>
      void run({
        kind: 'status',
        words: status,
        open: (signal) => api.client.setStatusOfMany({ selection, status }, { signal }),
        onDone,
      }),
    tag: (selection: ClientSelection, change: TagChange) =>
      void run({
        kind: 'tags',
        words: 'tags',
        open: (signal) => api.client.tagMany({ selection, ...change }, { signal }),
        onDone,
      }),
  };
}
