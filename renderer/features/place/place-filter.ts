import type { Place, PlaceLevel } from '#contract/place.ts';

/** What the catalogue shows, as the address keeps it. */
export interface PlaceFilter {
  level: PlaceLevel;
  country?: string | undefined;
  state?: string | undefined;
  q?: string | undefined;
  inactive?: true | undefined;
}

/** The nearest place that holds what is looked for. */
export function parentOf({ level, country, state }: PlaceFilter): string | undefined {
  if (level === 'country') return undefined;
  return level === 'city' ? (state ?? country) : country;
}

/** Where a place lies, from the nearest: «Pichincha · Ecuador». */
export function whereabouts({ stateName, countryName }: Pick<Place, 'stateName' | 'countryName'>): string {
  return [stateName, countryName].filter(Boolean).join(' · ');
}
