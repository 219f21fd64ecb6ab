import type { ClientSelection } from '#contract/client.ts';
import { fullName } from '#contract/client.ts';
import { DomainError } from '#contract/errors.ts';
import { isEmail } from '#contract/fields.ts';
import { clientAtRow } from '#db/queries/client.ts';
import type { TaskCall } from '../policy/feature.ts';
import { selectedRows } from './client-many.ts';
import { queueMail } from './mail.ts';
import { inSlices } from './slices.ts';

/** One letter each, in the order of the list; the quota is the end of it, and is counted, not thrown. */
export async function* sendToMany(
  task: TaskCall,
  { selection, subject, message }: { selection: ClientSelection; subject: string; message: string },
) {
  // Whom a search finds is for who may read clients.
  if (!task.check()?.permissions.includes('client:read'))
    throw new DomainError('FORBIDDEN', { permission: 'client:read' });
  const rows = await selectedRows(task, selection);
  let overQuota = 0;
  for await (const { done, total, changed, skipped } of inSlices(task, rows, (call, row) => {
    const client = clientAtRow(call.db, row);
    if (client?.email == null || !isEmail(client.email)) return 'skipped';
    if (overQuota > 0) {
      overQuota += 1;
      return 'same';
    }
    try {
      queueMail(call, { to: client.email, name: fullName(client), subject, message });
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'RATE_LIMITED')) throw error;
      overQuota += 1;
      return 'same';
    }
    return 'changed';
  }))
    yield { done, total, queued: changed, skipped, overQuota };
}
