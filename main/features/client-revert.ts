import { type AddressKind, addressKinds, type Client, ClientChanges, ClientStatus } from '#contract/client.ts';
import { DomainError } from '#contract/errors.ts';
import { getClient } from '#db/queries/client.ts';
import type { CommandCall } from '../policy/feature.ts';
import { saveClient, updateFields } from './client.ts';

function isAddressPath([group, kind, field]: string[]): boolean {
  return group === 'addresses' && addressKinds.includes(kind as AddressKind) && field !== undefined;
}

/** One field as a partial update; null where the history's field cannot be set on its own. */
function changesFor(current: Client, path: string, value: unknown): unknown {
  const parts = path.split('.');
  if (isAddressPath(parts)) {
    const [, kind = '', field = ''] = parts;
    return { addresses: { [kind]: { ...current.addresses[kind as AddressKind], [field]: value } } };
  }
  return parts.length === 1 && path in ClientChanges.shape ? { [path]: value } : null;
}

/** Sets one field back to `value`, under the same rules as any other save. Likenesses that stood before are not asked about. */
export function revertClientField(call: CommandCall, id: string, path: string, value: unknown): Client {
  const current = getClient(call.db, id);
  if (path === 'status') {
    if (!call.caller?.permissions.includes('client:deactivate'))
      throw new DomainError('FORBIDDEN', { permission: 'client:deactivate' });
    return saveClient(call, current, { ...current, status: ClientStatus.parse(value), statusAt: call.now });
  }
  const changes = changesFor(current, path, value);
  if (changes === null) throw new DomainError('CONFLICT', { reason: 'state' });
  return updateFields(call, current, ClientChanges.parse(changes), true);
}
