import { dashboardSums } from '#db/queries/dashboard.ts';
import { countInvoices } from '#db/queries/invoice.ts';
import type { Feature } from '../policy/feature.ts';
import { currencyOf, today } from './document.ts';
import { storeDayStart } from './store-date.ts';

export const dashboard: Feature<'dashboard'> = {
  get(call) {
    const day = today(call);
    const { due, dueCents, overdue, overdueCents } = countInvoices(call.db, day);
    const monthBegan = storeDayStart(call.db, `${day.slice(0, 7)}-01`);
    return {
      currency: currencyOf(call.db),
      ...dashboardSums(call.db, { today: day, monthBegan }),
      dueInvoices: due,
      dueCents,
      overdueInvoices: overdue,
      overdueCents,
    };
  },
};
