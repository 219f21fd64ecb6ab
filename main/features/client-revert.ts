import { type AddressKind, addressKinds } from '#contract/address.ts';
import { type Client, ClientChanges, ClientStatus } from '#contract/client.ts';
import { DomainError } from '#contract/errors.ts';
import { getClient } from '#db/queries/client.ts';
import type { CommandCall } from '../policy/feature.ts';
import { saveClient, updateFields } from './client.ts';

/** Fields of the history as a partial update; CONFLICT where one cannot be set on its own. */
function changesFor(current: Client, values: ReadonlyMap<string, unknown>): ClientChanges {
  const changes: Record<string, unknown> = {};
  const addresses: Record<string, object> = {};
  for (const [path, value] of values) {
    const [group, kind = '', field] = path.split('.');
    if (group === 'addresses' && addressKinds.includes(kind as AddressKind) && field !== undefined) {
      addresses[kind] = { ...(addresses[kind] ?? current.addresses[kind as AddressKind]), [field]: value };
    } else if (path in ClientChanges.shape) changes[path] = value;
    else throw new DomainError('CONFLICT', { reason: 'state' });
  }
  return ClientChanges.parse(Object.keys(addresses).length > 0 ? { ...changes, addresses } : changes);
}

/** Whether every field already is what it should become. */
function standsSo(current: Client, values: ReadonlyMap<string, unknown>): boolean {
  const now = (path: string): unknown =>
    path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key] ?? null, current);
  return [...values].every(([path, value]) => JSON.stringify(now(path)) === JSON.stringify(value ?? null));
}

/**
 * Sets fields back to earlier values, under the rules of every save; likenesses that stood before raise no question.
 * `seq` is the entry of this act, so that it can be taken back the same way.
 */
export function revertClientFields(
  call: CommandCall,
  id: string,
  values: ReadonlyMap<string, unknown>,
): { id: string; seq: number | null } {
  const current = getClient(call.db, id);
  if (standsSo(current, values)) return { id, seq: null };
  let seq: number | null = null;
  const noting: CommandCall = {
    ...call,
    changed: (...change) => {
      seq = call.changed(...change);
      return seq;
    },
  };
  if (!values.has('status')) {
    updateFields(noting, current, changesFor(current, values), {
      acceptDuplicates: true,
      acceptFormats: true,
    });
    return { id, seq };
  }
  if (!call.caller?.permissions.includes('client:deactivate')) {
    throw new DomainError('FORBIDDEN', { permission: 'client:deactivate' });
  }
  const status = ClientStatus.parse(values.get('status'));
  saveClient(noting, current, { ...current, status, statusAt: call.now });
  return { id, seq };
}
