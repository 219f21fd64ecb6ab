import { z } from 'zod';
import { AccountStats, Statement, StatementInput } from './account.ts';
import { Client } from './client.ts';
import { Estimate, EstimateListInput, EstimateRow } from './estimate.ts';
import { Id } from './fields.ts';
import { Invoice, InvoiceListInput, InvoiceRow } from './invoice.ts';
import { pageOf } from './page.ts';
import { Payment, PaymentListInput, PaymentRow } from './payment.ts';
import { query } from './procedure.ts';
import { Service, ServiceListInput } from './service.ts';

const nothing = z.strictObject({});
const one = z.strictObject({ id: Id });

/**
 * A client's own account, read only: every answer is of the client whose account is signed in, whatever is asked. FORBIDDEN for staff;
 * another client's record is NOT_FOUND. Drafts are the store's own.
 */
export const portal = {
  client: query({ permission: 'session' }, { input: nothing, output: Client }),
  stats: query({ permission: 'session' }, { input: nothing, output: AccountStats }),
  statement: query({ permission: 'session' }, { input: StatementInput.omit({ clientId: true }), output: Statement }),
  invoices: query(
    { permission: 'session' },
    { input: InvoiceListInput.omit({ clientId: true }), output: pageOf(InvoiceRow) },
  ),
  invoice: query({ permission: 'session' }, { input: one, output: Invoice }),
  estimates: query(
    { permission: 'session' },
    { input: EstimateListInput.omit({ clientId: true }), output: pageOf(EstimateRow) },
  ),
  estimate: query({ permission: 'session' }, { input: one, output: Estimate }),
  payments: query(
    { permission: 'session' },
    { input: PaymentListInput.omit({ clientId: true }), output: pageOf(PaymentRow) },
  ),
  payment: query({ permission: 'session' }, { input: one, output: Payment }),
  services: query(
    { permission: 'session' },
    { input: ServiceListInput.omit({ clientId: true }), output: pageOf(Service) },
  ),
};
