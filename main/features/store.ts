import { DomainError, invalid } from '#contract/errors.ts';
import { imageMaxBytes } from '#contract/fields.ts';
import type { Store } from '#contract/store.ts';
import type { ReadDb } from '#db/connection.ts';
import { hasMoney } from '#db/queries/invoice.ts';
import { getLogo, getStore, type Logo, updateStore, writeLogo } from '#db/queries/store.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';

function theStore(db: ReadDb): Store {
  const store = getStore(db);
  if (!store) throw new DomainError('NOT_FOUND', { noun: 'store' });
  return store;
}

function freshStore(db: ReadDb, version: number): Store {
  const current = theStore(db);
  if (version !== current.version) throw new DomainError('CONFLICT', { reason: 'version', current });
  return current;
}

function save(call: CommandCall, before: Store, changes: Partial<Store>): Store {
  const after = updateStore(call.db, { ...before, ...changes }, call.now, call.caller?.userRow ?? null);
  call.changed('store', after.id, before, after);
  return after;
}

const signatures: Record<Logo['mediaType'], Buffer> = {
  'image/png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  'image/jpeg': Buffer.from([0xff, 0xd8, 0xff]),
};

/** A data URL's picture, which must be what it says it is. `path` names the field in the error. */
export function logoFrom(image: string | null | undefined, path: string): Logo | null {
  if (image == null) return null;
  const comma = image.indexOf(',');
  const mediaType = image.startsWith('data:image/png') ? 'image/png' : 'image/jpeg';
  const content = Buffer.from(image.slice(comma + 1), 'base64');
  if (content.length > imageMaxBytes) throw invalid(path, 'imageTooBig');
  const signature = signatures[mediaType];
  if (!content.subarray(0, signature.length).equals(signature)) throw invalid(path, 'image');
  return { mediaType, content };
}

export const store: Feature<'store'> = {
  get: ({ db }) => theStore(db),

  update(call, { version, changes }) {
    const current = freshStore(call.db, version);
    const sent = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    if (Object.keys(sent).length === 0) throw invalid('changes', 'required');
    const currency = changes.currency ?? current.currency;
    if (currency !== current.currency && hasMoney(call.db)) throw invalid('changes.currency', 'currencyInUse');
    return save(call, current, sent);
  },

  logo({ db }) {
    const logo = getLogo(db);
    return { image: logo && `data:${logo.mediaType};base64,${logo.content.toString('base64')}` };
  },

  setLogo(call, { version, image }) {
    const current = freshStore(call.db, version);
    return save(call, current, { logo: writeLogo(call.db, logoFrom(image, 'image')) });
  },
};
