/** Small choices of this browser. Nothing personal but the last e-mail; storage may be forbidden, then they last one visit. */
type Preference = 'language' | 'email' | 'pageSize' | 'density' | 'textSize';

const key = (name: Preference) => `trastienda.${name}`;

export function readPreference(name: Preference): string | null {
  try {
    return localStorage.getItem(key(name));
  } catch {
    return null;
  }
}

export function writePreference(name: Preference, value: string): void {
  try {
    localStorage.setItem(key(name), value);
  } catch {
    // A full or forbidden storage only loses the memory of a choice.
  }
}
