import type { Permission } from '#contract/permissions.ts';

interface KeyRow {
  /** Any of them does it, or each its half («previous and next»). Spelled like `event.key`, letters in lower case; a space parts keys typed one after the other. */
  readonly keys: readonly string[];
  /** How the sheet writes them, where there are many. */
  readonly shown?: string;
  readonly needs?: Permission;
}

/** Every key of the application, by where it works: the screens take theirs from here, and so does the sheet that lists them. */
export const keyGroups = {
  anywhere: {
    palette: { keys: ['Ctrl+k'] },
    sheet: { keys: ['?'] },
    search: { keys: ['/'] },
    newRecord: { keys: ['n'], needs: 'client:create' },
    recordPayment: { keys: ['F8'], needs: 'payment:create' },
    undo: { keys: ['z'] },
    close: { keys: ['Escape'] },
  },
  go: {
    goHome: { keys: ['g i'], needs: 'dashboard:read' },
    goClients: { keys: ['g c'], needs: 'client:read' },
    goPersonas: { keys: ['g p'], needs: 'persona:read' },
    goUsers: { keys: ['g u'], needs: 'user:read' },
    goServices: { keys: ['g s'], needs: 'service:read' },
    goInvoices: { keys: ['g f'], needs: 'invoice:read' },
    goPayments: { keys: ['g o'], needs: 'payment:read' },
    goExpenses: { keys: ['g g'], needs: 'expense:read' },
    goMail: { keys: ['g m'], needs: 'mail:read' },
    goHistory: { keys: ['g h'], needs: 'change:read' },
    goSettings: { keys: ['g a'] },
    lock: { keys: ['g b'] },
  },
  list: {
    move: { keys: ['ArrowUp', 'ArrowDown'] },
    ends: { keys: ['Home', 'End'] },
    open: { keys: ['Enter'] },
    select: { keys: ['x', ' '] },
    extend: { keys: ['Shift+ArrowUp', 'Shift+ArrowDown'] },
    selectPage: { keys: ['Ctrl+a'] },
    copy: { keys: ['Ctrl+c'] },
    print: { keys: ['Ctrl+p'] },
    pages: { keys: [',', '.'] },
    columns: { keys: ['c'] },
    deactivate: { keys: ['Delete'], needs: 'client:deactivate' },
  },
  record: {
    edit: { keys: ['F2'], needs: 'client:update' },
    neighbours: { keys: ['k', 'j'] },
    tabs: { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], shown: '1–9' },
  },
  form: {
    save: { keys: ['Ctrl+Enter'] },
    cancel: { keys: ['Escape'] },
  },
} as const satisfies Record<string, Record<string, KeyRow>>;

type Groups = typeof keyGroups;
export type KeyGroup = keyof Groups;
type RowOf<G> = G extends Record<string, infer R> ? R : never;
/** What `useHotkeys` may listen to: only keys of the table. */
export type HotKey = RowOf<Groups[KeyGroup]>['keys'][number];

/** The rows of one group, whatever the group. */
export function rowsOf(group: KeyGroup): [string, KeyRow][] {
  return Object.entries(keyGroups[group]);
}
