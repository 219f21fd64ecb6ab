/** The service names no more than this many. */
const mostNamed = 5;

/** What keeps a place from being deactivated: clients, written «name (code)», or the places within. */
export function placeUse(by: readonly string[]): { kind: 'clients' | 'places'; names: string; more: boolean } {
  const clients = by.every((name) => /\s\([^()]+\)$/.test(name));
  return { kind: clients ? 'clients' : 'places', names: by.join(', '), more: by.length >= mostNamed };
}
