import type { ClientRow, ClientSelection } from '#contract/client.ts';
import { isEmail } from '#contract/fields.ts';
import type { Quota } from '#renderer/features/mail/mail-quota.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

export type Reader = Pick<ClientRow, 'id' | 'email' | 'status'>;

/** Some clients of the list: those ticked, or all that its filters match. */
export interface ChosenClients {
  readonly selection: ClientSelection;
  readonly count: number;
  readonly matching: boolean;
}

/** Whom a letter to many would reach. */
export interface Reach {
  readonly withoutAddress: number;
  /** Suspended, inactive or archived, and reached all the same. */
  readonly notActive: number;
}

export function reachOf(readers: readonly Omit<Reader, 'id'>[]): Reach {
  const reached = readers.filter(({ email }) => email !== null && isEmail(email));
  return {
    withoutAddress: readers.length - reached.length,
    notActive: reached.filter(({ status }) => status !== 'active').length,
  };
}

/** What is to be known before so many are written to. */
export function reachFacts(
  t: Translate,
  shown: (number: number) => string,
  { count, reach, quota }: { count: number; reach: Reach | null | undefined; quota: Quota | undefined },
): string[] {
  const counted = (number: number) => ({ count: number, shown: shown(number) });
  const addressed = count - (reach?.withoutAddress ?? 0);
  return [
    ...(reach && reach.withoutAddress > 0 ? [t('mailWrite.many.withoutAddress', counted(reach.withoutAddress))] : []),
    ...(reach && reach.notActive > 0 ? [t('mailWrite.many.notActive', counted(reach.notActive))] : []),
    ...(quota ? [t(quota.left < addressed ? 'mailWrite.many.quota' : 'mailWrite.quotaLeft', counted(quota.left))] : []),
  ];
}
