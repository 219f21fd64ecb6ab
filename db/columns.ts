import { integer, text } from 'drizzle-orm/sqlite-core';

// Functions, because drizzle names a column's constraint after the first table that builds it.

/** `row` is local and never leaves db/; joins, indexes and search use it. `id` is the uuidv7 the rest of the world sees. */
export const keyColumns = () => ({
  row: integer('row').primaryKey(),
  id: text('id').notNull().unique(),
});

/** Epoch ms; `version` grows by one per change; `…By` is the user's `row`, null for the machine itself. */
export const recordColumns = () => ({
  version: integer('version').notNull().default(1),
  createdAt: integer('created_at').notNull(),
  createdBy: integer('created_by'),
  updatedAt: integer('updated_at').notNull(),
  updatedBy: integer('updated_by'),
});

export const flag = (name: string) => integer(name, { mode: 'boolean' });

/** The client as a document names him: frozen with the document. */
export const partyColumns = () => ({
  partyName: text('party_name').notNull(),
  partyDocumentType: text('party_document_type'),
  partyDocument: text('party_document'),
  partyAddress: text('party_address'),
});

/** Cents of the store's currency. */
export const totalsColumns = () => ({
  discountCents: integer('discount_cents').notNull(),
  netCents: integer('net_cents').notNull(),
  taxCents: integer('tax_cents').notNull(),
  totalCents: integer('total_cents').notNull(),
});

/** Quantity in thousandths, rates in hundredths of a per cent. */
export const lineColumns = () => ({
  position: integer('position').notNull(),
  description: text('description').notNull(),
  quantity: integer('quantity').notNull(),
  unitPriceCents: integer('unit_price_cents').notNull(),
  discountBp: integer('discount_bp').notNull(),
  taxBp: integer('tax_bp').notNull(),
  ...totalsColumns(),
});
