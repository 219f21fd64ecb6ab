import { fullName } from '#contract/client.ts';
import type { Expense } from '#contract/expense.ts';
import {
  expenseCategories,
  expenseRowOf,
  getExpense,
  insertExpense,
  listExpenses,
  voidExpense,
} from '#db/queries/expense.ts';
import { nextNumber } from '#db/series.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import {
  buyer,
  clientFilter,
  codeOf,
  currencyOf,
  refuseFuture,
  refuseStale,
  refuseState,
  stamp,
  tellAccount,
  today,
} from './document.ts';

const historyOf = ({
  code,
  client,
  date,
  amountCents,
  category,
  method,
  reference,
  description,
  ...rest
}: Expense) => ({
  code,
  name: client?.name ?? null,
  date,
  amountCents,
  category,
  method,
  reference,
  description,
  status: rest.status,
  voidReason: rest.voidReason,
});

function changed(call: CommandCall, before: Expense | null, id: string): Expense {
  const after = getExpense(call.db, id);
  call.changed('expense', id, before && historyOf(before), historyOf(after));
  if (after.client) tellAccount(call, after.client.id);
  else call.tell('dashboard', 'store');
  return after;
}

export const expense: Feature<'expense'> = {
  list: ({ db }, input) => listExpenses(db, input, clientFilter(db, input.clientId)),
  get: ({ db }, { id }) => getExpense(db, id),
  categories: ({ db }) => expenseCategories(db),

  record(call, { clientId, ...input }) {
    const day = today(call);
    const date = input.date ?? day;
    refuseFuture(date, day, 'date');
    const booked = clientId == null ? null : buyer(call.db, clientId);
    const id = call.newId();
    const number = nextNumber(call.db, 'expense');
    const { amountCents, category, method = null, reference = null, description = null } = input;
    insertExpense(
      call.db,
      {
        clientRow: booked?.clientRow ?? null,
        clientName: booked && fullName(booked.client),
        date,
        amountCents,
        category,
        method,
        reference,
        description,
        currency: currencyOf(call.db),
      },
      { id, number, code: codeOf('G', number), ...stamp(call) },
    );
    return changed(call, null, id);
  },

  void(call, { id, version, reason }) {
    const current = getExpense(call.db, id);
    refuseStale(call, 'expense', current, version);
    refuseState(current.status === 'posted');
    const day = today(call);
    const date = current.date > day ? current.date : day;
    voidExpense(call.db, expenseRowOf(call.db, current.id), reason, date, stamp(call));
    return changed(call, current, current.id);
  },
};
