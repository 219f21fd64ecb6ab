import { type ClientConfig, knownConfig, type Statement } from '#contract/account.ts';
import { DomainError, fieldIssues, invalid } from '#contract/errors.ts';
import type { ReadDb } from '#db/connection.ts';
import { accountStats, hasPortal, readStatement } from '#db/queries/account.ts';
import { readConfig, writeConfig } from '#db/queries/client-config.ts';
import { toParty } from '#db/queries/lines.ts';
import type { Feature } from '../policy/feature.ts';
import { buyer, currencyOf, today } from './document.ts';

const configMax = 100;

function configOf(db: ReadDb, clientId: string): ClientConfig {
  const { client, clientRow } = buyer(db, clientId);
  return { id: client.id, clientId: client.id, number: client.number, values: readConfig(db, clientRow) };
}

/** A client's account between two days; for staff, for the client himself, and for print. */
export function statementOf(
  call: { db: ReadDb; now: number },
  {
    clientId,
    from,
    to,
    page,
  }: { clientId: string; from?: string | undefined; to?: string | undefined; page?: number | undefined },
): Statement {
  const { client, clientRow, ...party } = buyer(call.db, clientId);
  const until = to ?? today(call);
  if (from !== undefined && from > until) throw invalid('from', 'periodBackwards');
  return {
    client: toParty({ ...party, clientId: client.id, clientCode: client.code }),
    currency: currencyOf(call.db),
    ...readStatement(call.db, clientRow, { from: from ?? null, to: until, page }),
  };
}

export const account: Feature<'account'> = {
  stats: (call, { clientId }) => ({
    currency: currencyOf(call.db),
    ...accountStats(call.db, buyer(call.db, clientId).clientRow, today(call)),
  }),

  statement: (call, input) => statementOf(call, input),

  config: ({ db }, { clientId }) => configOf(db, clientId),

  setConfig(call, { clientId, values }) {
    const before = configOf(call.db, clientId);
    const known = knownConfig.safeParse(
      Object.fromEntries(Object.entries(values).filter(([key, value]) => key in knownConfig.shape && value !== null)),
    );
    if (!known.success)
      throw new DomainError('VALIDATION', {
        issues: fieldIssues(known.error).map((issue) => ({ ...issue, path: `values.${issue.path}` })),
      });
    const left = { ...before.values, ...values };
    if (Object.values(left).filter((value) => value !== null).length > configMax)
      throw invalid('values', 'tooMany', { max: configMax });
    const { tax_exempt } = known.data;
    const typed = tax_exempt === undefined ? values : { ...values, tax_exempt };
    writeConfig(call.db, buyer(call.db, clientId).clientRow, typed);
    const after = configOf(call.db, clientId);
    call.changed('client', after.id, { config: before.values }, { config: after.values });
    call.tell('account', after.id);
    return after;
  },

  consequences(call, { clientId }) {
    const { clientRow } = buyer(call.db, clientId);
    const { openInvoices, dueCents, creditCents, activeServices } = accountStats(call.db, clientRow, today(call));
    const portal = hasPortal(call.db, clientRow);
    return { currency: currencyOf(call.db), openInvoices, dueCents, creditCents, activeServices, portal };
  },
};
