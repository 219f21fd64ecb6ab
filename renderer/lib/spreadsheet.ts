/** What a spreadsheet would take for a formula is kept as text by an apostrophe. */
export function plainCell(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

export function csvCell(value: string, separator: string): string {
  const safe = plainCell(value);
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** For the clipboard: a line per row, a tab between cells. A cell has no other way to hold either, so they become spaces. */
export function tsvText(rows: readonly (readonly string[])[]): string {
  const cell = (value: string) => plainCell(value.replace(/[\t\r\n]+/g, ' '));
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
}
