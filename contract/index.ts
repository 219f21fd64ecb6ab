import { change } from './change.ts';
import { client } from './client.ts';
import { place } from './place.ts';
import { session } from './session.ts';
import { setup } from './setup.ts';
import { store } from './store.ts';
import { user } from './user.ts';

/** Every procedure of Trastienda: one line per noun. */
export const contract = { change, client, place, session, setup, store, user };
export type Contract = typeof contract;
