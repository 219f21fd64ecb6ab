/** What only `private:read` shows in full, wherever in an answer it stands. */
const privateFields = ['documentNumber', 'birthDate'] as const;
type PrivateField = (typeof privateFields)[number];

const isPrivate = (name: string): name is PrivateField => privateFields.some((field) => field === name);

/** Enough to compare with the card in somebody's hand, too little to note down. */
function masked(field: PrivateField, value: unknown): unknown {
  if (typeof value !== 'string' || field === 'birthDate') return null;
  return value.length > 5 ? value.slice(0, -3).replace(/./gu, '•') + value.slice(-3) : '•'.repeat(value.length);
}

/** A copy in which private fields are masked: in records, in lists, in what an error carries along, and before and after in the history. */
export function maskPrivate(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskPrivate);
  if (value === null || typeof value !== 'object') return value;
  const record = value as Record<string, unknown>;
  const fieldChange = 'path' in record && 'before' in record && 'after' in record ? String(record['path']) : null;
  const hidden = privateFields.filter((field) => record[field] != null);
  const copy: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(record)) {
    if (isPrivate(name)) copy[name] = masked(name, content);
    else if (fieldChange && isPrivate(fieldChange) && name !== 'path') copy[name] = masked(fieldChange, content);
    else copy[name] = maskPrivate(content);
  }
  return 'masked' in record ? { ...copy, masked: hidden } : copy;
}
