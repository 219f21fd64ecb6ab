import type { ChangeEntry } from '#contract/change.ts';
import {
  actText,
  fieldLabel,
  isRefused,
  isShown,
  originText,
  outcomeText,
  recordText,
  valueText,
} from '#renderer/features/change/change-words.ts';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { csvCell } from '#renderer/lib/spreadsheet.ts';

const byteOrderMark = '\uFEFF';

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export function csvText(rows: readonly (readonly string[])[], separator: string): string {
  const lines = rows.map((row) => row.map((cell) => csvCell(cell, separator)).join(separator));
  return `${byteOrderMark}${lines.map((line) => `${line}\r\n`).join('')}`;
}

export function changeHeader(t: Translate): string[] {
  return [
    t('change.columns.seq'),
    t('change.columns.when'),
    t('change.columns.who'),
    t('change.columns.what'),
    t('change.columns.record'),
    t('change.columns.field'),
    t('change.columns.before'),
    t('change.columns.after'),
    t('change.columns.outcome'),
    t('change.columns.origin'),
  ];
}

/** One line per field, so that a spreadsheet can filter by it; one line for an entry without fields. */
export function changeRows(t: Translate, formats: Formats, entry: ChangeEntry): string[][] {
  const start = [
    String(entry.seq),
    formats.moment(entry.at),
    entry.user?.name ?? t('change.nobody'),
    actText(t, formats, entry),
    recordText(entry),
  ];
  const end = [
    isRefused(entry) ? `${t('change.refused')}: ${outcomeText(t, entry.outcome)}` : t('change.done'),
    originText(t, entry.origin),
  ];
  const fields = entry.fields.filter(isShown);
  if (fields.length === 0) return [[...start, entry.erased ? t('change.erased') : '', '', '', ...end]];
  return fields.map(({ path, before, after }) => [
    ...start,
    fieldLabel(t, entry.noun, path),
    valueText(t, formats, entry.noun, path, before),
    valueText(t, formats, entry.noun, path, after),
    ...end,
  ]);
}
