import { clientRowOf, getClient } from '#db/queries/client.ts';
import { getAvatar, writeAvatar } from '#db/queries/client-avatar.ts';
import type { Feature } from '../policy/feature.ts';
import { logoFrom } from './store.ts';

/** The part of `client` that is his picture. The history names pictures by their ids and keeps none of them. */
export const clientAvatar: Pick<Feature<'client'>, 'avatar' | 'setAvatar'> = {
  avatar({ db }, { id }) {
    const picture = getAvatar(db, getClient(db, id).id);
    return { image: picture && `data:${picture.mediaType};base64,${picture.content.toString('base64')}` };
  },

  setAvatar(call, { id, image }) {
    const picture = logoFrom(image, 'image');
    const client = getClient(call.db, id);
    const before = getAvatar(call.db, client.id)?.id ?? null;
    const after = writeAvatar(call.db, clientRowOf(call.db, client.id) ?? 0, picture);
    if (after !== before)
      call.changed('client', client.id, { ...client, avatar: before }, { ...client, avatar: after });
    return client;
  },
};
