import { useSyncExternalStore } from 'react';
import { heldUserId } from '#renderer/lib/held-user.ts';

/** How something long ended that did not end as asked: stands above its list until it was read. */
export interface ListNotice {
  readonly id: number;
  readonly list: string;
  readonly userId: string | undefined;
  readonly tone: 'warn' | 'bad';
  readonly text: string;
  readonly undo?: (() => void) | undefined;
}

let notices: readonly ListNotice[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function replace(next: readonly ListNotice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

export function postNotice(notice: Omit<ListNotice, 'id' | 'userId'>): void {
  lastId += 1;
  replace([...notices, { ...notice, id: lastId, userId: heldUserId() }]);
}

export function dismissNotice(id: number): void {
  replace(notices.filter((notice) => notice.id !== id));
}

/** Those of the person at work: nobody else's act is his to undo. */
export function useListNotices(list: string): readonly ListNotice[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notices,
  );
  const userId = heldUserId();
  return all.filter((notice) => notice.list === list && notice.userId === userId);
}
