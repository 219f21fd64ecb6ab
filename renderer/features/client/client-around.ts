/** What the list says around one place of it; null at either end. */
interface Around {
  readonly total: number;
  readonly previousId: string | null;
  readonly id: string | null;
  readonly nextId: string | null;
}

interface Centred {
  readonly position: number;
  readonly total: number;
  readonly previousId: string | null;
  readonly nextId: string | null;
}

/** The answer as seen from the record itself: the list may have moved by one since it was shown. null: it stands elsewhere now. */
export function centred(id: string, position: number, { total, ...around }: Around): Centred | null {
  if (around.id === id) return { position, total, previousId: around.previousId, nextId: around.nextId };
  if (around.previousId === id) return { position: position - 1, total, previousId: null, nextId: around.id };
  if (around.nextId === id) return { position: position + 1, total, previousId: around.id, nextId: null };
  return null;
}
