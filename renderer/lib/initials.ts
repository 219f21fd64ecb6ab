/** First letters of the first two words that begin with a letter («Comercial Hermanos Ñáñez» → CH), or two of the only one. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = (word: string | undefined, count: number) => [...(word ?? '')].slice(0, count).join('');
  const initials = words.length === 1 ? letters(words[0], 2) : letters(words[0], 1) + letters(words[1], 1);
  return initials.toLocaleUpperCase();
}
