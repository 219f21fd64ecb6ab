/** Bookkeeping that every change touches: saying so in the history would only hide what the user did. */
const ignored = new Set(['version', 'updatedAt', 'updatedBy', 'createdAt', 'createdBy', 'id', 'masked']);

function flatten(value: unknown, path: string, into: Map<string, unknown>): void {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    for (const [key, child] of Object.entries(value)) {
      if (path !== '' || !ignored.has(key)) flatten(child, path === '' ? key : `${path}.${key}`, into);
    }
    return;
  }
  into.set(path, value ?? null);
}

/** Field → [before, after], dotted for what lies deeper; only what differs. A side that is null counts as empty. */
export function patchBetween(before: object | null, after: object | null): Record<string, [unknown, unknown]> {
  const [old, now] = [new Map<string, unknown>(), new Map<string, unknown>()];
  if (before) flatten(before, '', old);
  if (after) flatten(after, '', now);
  const patch: Record<string, [unknown, unknown]> = {};
  for (const path of new Set([...old.keys(), ...now.keys()])) {
    const [from, to] = [old.get(path) ?? null, now.get(path) ?? null];
    if (JSON.stringify(from) !== JSON.stringify(to)) patch[path] = [from, to];
  }
  return patch;
}
