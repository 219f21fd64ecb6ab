/** Small words that name nobody. */
const joiners = new Set(['y', 'e', 'de', 'del', 'la', 'las', 'el', 'los', 'and', 'of', 'the']);

/** First letters of the first two telling words that begin with a letter («Comercial Hermanos Ñáñez» → CH), or two of the only one. */
export function initialsOf(name: string): string {
  const all = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const telling = all.filter((word) => !joiners.has(word.toLowerCase()));
  const words = telling.length > 0 ? telling : all;
  const letters = (word: string | undefined, count: number) => [...(word ?? '')].slice(0, count).join('');
  const initials = words.length === 1 ? letters(words[0], 2) : letters(words[0], 1) + letters(words[1], 1);
  return initials.toLocaleUpperCase();
}
