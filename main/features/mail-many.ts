import type { ClientSelection } from '#contract/client.ts';
import { fullName } from '#contract/client.ts';
import { DomainError, invalid } from '#contract/errors.ts';
import { isEmail } from '#contract/fields.ts';
import { clientAtRow } from '#db/queries/client.ts';
import type { TaskCall } from '../policy/feature.ts';
import { selectedRows } from './client-many.ts';
import { queueMail } from './mail.ts';
import { inSlices } from './slices.ts';

/** As in the store's own texts, and also as one mistypes them: «{ name }», «{{name}}». */
const oddField = /\{+\s*[\p{L}\w]+\s*\}+/gu;
const nameField = /\{name\}/g;

/** The reader's name is all that a letter to many may ask for: any other field would reach them as it is written. */
function refuseOddFields(words: { subject: string; message: string }): void {
  for (const part of ['subject', 'message'] as const) {
    const odd = [...words[part].matchAll(oddField)].map(([field]) => field).find((field) => field !== '{name}');
    if (odd !== undefined) throw invalid(part, 'unknownField', { field: odd.slice(1, -1) });
  }
}

/** One letter each, in the order of the list; the quota is the end of it, and is counted, not thrown. */
export async function* sendToMany(
  task: TaskCall,
  { selection, subject, message }: { selection: ClientSelection; subject: string; message: string },
) {
  // Whom a search finds is for who may read clients.
  if (!task.check()?.permissions.includes('client:read'))
    throw new DomainError('FORBIDDEN', { permission: 'client:read' });
  refuseOddFields({ subject, message });
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
      const name = fullName(client);
      // Not as a pattern: a name may hold what a replacement reads as a sign.
      const filled = (text: string) => text.replace(nameField, () => name);
      queueMail(call, { to: client.email, name, subject: filled(subject).slice(0, 200), message: filled(message) });
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'RATE_LIMITED')) throw error;
      overQuota += 1;
      return 'same';
    }
    return 'changed';
  }))
    yield { done, total, queued: changed, skipped, overQuota };
}
