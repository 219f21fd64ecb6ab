import type { Place } from '#contract/place.ts';
import { fold } from '#renderer/lib/fold.ts';

/** The one place that the text names, in full or by its code; none when several have that name. */
export function exactPlace<P extends Pick<Place, 'name' | 'code'>>(places: readonly P[], text: string): P | undefined {
  const typed = fold(text.trim());
  const byName = places.filter((place) => fold(place.name) === typed);
  const found = byName.length > 0 ? byName : places.filter((place) => fold(place.code) === typed);
  return found.length === 1 ? found[0] : undefined;
}
