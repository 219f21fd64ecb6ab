import { listPlaces } from '#db/queries/place.ts';
import type { Feature } from '../policy/feature.ts';

export const place: Feature<'place'> = {
  list: ({ db }, { level, parentId, search }) => listPlaces(db, level, parentId, search),
};
