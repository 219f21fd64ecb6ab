import type { Icon } from '@tabler/icons-react';
import type { ClientRow, ClientStatus } from '#contract/client.ts';
import { fold, matchSegments } from '#renderer/lib/fold.ts';

/** Something the application can do or show, wherever one is. */
export interface Command {
  readonly id: string;
  readonly kind: 'action' | 'page';
  readonly label: string;
  readonly icon: Icon;
  /** Other words people look for it with. */
  readonly words?: string | undefined;
  /** Its key, as the table of keys spells it. */
  readonly keys?: string | undefined;
  /** Offered before anything is typed. */
  readonly frequent?: boolean | undefined;
  readonly run: () => void;
}

export interface PaletteClient {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly status: ClientStatus;
  readonly kind?: 'person' | 'company';
  /** What matched, when neither the name nor the code did. */
  readonly detail?: string | undefined;
}

export interface Item {
  readonly id: string;
  readonly label: string;
  readonly icon: Icon;
  readonly keys?: string | undefined;
  readonly client?: PaletteClient;
  /** Stays open after it. */
  readonly stays?: boolean;
  readonly run: () => void;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly count?: string;
  readonly items: readonly Item[];
}

/** Every word typed must begin a word of its label or of its other words; case and accents do not count. */
export function matchCommands(commands: readonly Command[], text: string): Command[] {
  const wanted = fold(text).split(/\s+/).filter(Boolean);
  return commands.filter(({ label, words }) => {
    const own = fold(`${label} ${words ?? ''}`).split(/[\s:]+/);
    return wanted.every((word) => own.some((candidate) => candidate.startsWith(word)));
  });
}

/** 0 is what was meant most likely: exactly this code or document, then a name that starts so, then any word of it. */
function distance({ name, code, documentNumber }: ClientRow, words: readonly string[]): number {
  const whole = words.join(' ');
  const ownName = fold(name);
  if (fold(code) === whole || fold(documentNumber ?? '') === whole) return 0;
  if (ownName.startsWith(whole)) return 1;
  const parts = ownName.split(/[\s.,&-]+/);
  return words.every((word) => parts.some((part) => part.startsWith(word))) ? 2 : 3;
}

/** The list's order is by name; here the likeliest comes first, and whoever is served before whoever is not. */
export function rankClients(rows: readonly ClientRow[], text: string): ClientRow[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const weight = (row: ClientRow) => distance(row, words) * 2 + (row.status === 'active' ? 0 : 1);
  return rows
    .map((row) => ({ row, weight: weight(row) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ row }) => row);
}

const matches = (value: string, text: string) => matchSegments(value, text).some(({ match }) => match);

/** Document, phone or e-mail, when that is why the client was found. */
export function matchedDetail(
  { name, code, documentNumber, phone, email }: ClientRow,
  text: string,
): string | undefined {
  if (matches(name, text) || matches(code, text)) return undefined;
  return [documentNumber, phone, email].find((value) => value !== null && matches(value, text)) ?? undefined;
}

const longName = 44;
const keptHead = 16;

/** A long name cut in the middle where the end would hide what matches. */
export function aroundMatch(name: string, text: string): string {
  if (name.length <= longName || text === '') return name;
  let at = 0;
  for (const segment of matchSegments(name, text)) {
    if (segment.match) break;
    at += segment.text.length;
  }
  return at < longName - keptHead || at >= name.length
    ? name
    : `${name.slice(0, keptHead).trimEnd()} … ${name.slice(at)}`;
}

export const commandItem = ({ id, label, icon, keys, run }: Command): Item => ({ id, label, icon, keys, run });

/** «>» as the first letter asks for actions only. */
export function readQuery(typed: string): { text: string; actionsOnly: boolean } {
  const actionsOnly = typed.trimStart().startsWith('>');
  return { text: (actionsOnly ? typed.trimStart().slice(1) : typed).trim(), actionsOnly };
}

/** The item `step` away, around the ends. */
export function stepFrom(items: readonly Item[], current: number, step: number): Item | undefined {
  return items[(current + step + items.length) % items.length];
}
