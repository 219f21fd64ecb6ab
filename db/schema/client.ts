import { sql } from 'drizzle-orm';
import { blob, check, index, integer, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { keyColumns, recordColumns } from '../columns.ts';
import { city, country, state } from './place.ts';
import { persona } from './user.ts';

/** `…Key` columns are derived: `nameKey`, `cityKey`, `codeKey`, `contactKey` order lists, the others compare likely duplicates. */
export const client = sqliteTable(
  'client',
  {
    ...keyColumns(),
    number: integer('number').notNull().unique(),
    code: text('code').notNull(),
    /** Folded, digit runs padded: unique without regard to case, and CLI9 stands before CLI10. */
    codeKey: text('code_key').notNull().unique(),
    kind: text('kind', { enum: ['person', 'company'] }).notNull(),
    name: text('name').notNull(),
    surname: text('surname'),
    nameKey: text('name_key').notNull(),
    contactName: text('contact_name'),
    contactKey: text('contact_key'),
    documentType: text('document_type', {
      enum: ['RUC', 'CEDULA', 'CI', 'NIT', 'DNI', 'NIE', 'PASSPORT', 'OTHER'],
    }),
    documentNumber: text('document_number'),
    documentKey: text('document_key'),
    phone: text('phone'),
    phoneKey: text('phone_key'),
    mobile: text('mobile'),
    mobileKey: text('mobile_key'),
    email: text('email'),
    emailKey: text('email_key'),
    birthDate: text('birth_date'),
    gender: text('gender'),
    notes: text('notes'),
    tags: text('tags', { mode: 'json' }).$type<string[]>().notNull(),
    status: text('status', { enum: ['active', 'suspended', 'inactive', 'archived'] }).notNull(),
    statusAt: integer('status_at').notNull(),
    /** The main address's city, again, so that the list needs no join. */
    city: text('city'),
    cityKey: text('city_key').notNull(),
    personaRow: integer('persona_row').references(() => persona.row),
    ...recordColumns(),
  },
  (t) => [
    index('client_name').on(t.nameKey, t.row),
    index('client_city').on(t.cityKey, t.row),
    index('client_created').on(t.createdAt, t.row),
    index('client_updated').on(t.updatedAt, t.row),
    index('client_status_name').on(t.status, t.nameKey, t.row),
    index('client_status_code').on(t.status, t.codeKey, t.row),
    index('client_status_city').on(t.status, t.cityKey, t.row),
    index('client_status_created').on(t.status, t.createdAt, t.row),
    index('client_status_updated').on(t.status, t.updatedAt, t.row),
    index('client_document').on(t.documentKey),
    index('client_email').on(t.emailKey, t.row, t.status),
    index('client_phone').on(t.phoneKey),
    index('client_mobile').on(t.mobileKey),
    // Orders that other programs ask for: one index each, which a status is read from as it is walked.
    index('client_by_number').on(t.number, t.row, t.status),
    index('client_by_phone').on(t.phone, t.row, t.status),
    index('client_by_contact').on(t.contactKey, t.row, t.status),
    uniqueIndex('client_persona').on(t.personaRow),
    check('client_kind_known', sql`${t.kind} in ('person', 'company')`),
    check('client_status_known', sql`${t.status} in ('active', 'suspended', 'inactive', 'archived')`),
    check('client_name_length', sql`length(${t.name}) between 1 and 120`),
    check('client_surname_length', sql`length(${t.surname}) <= 50`),
    check('client_email_length', sql`length(${t.email}) <= 60`),
    check('client_document_length', sql`length(${t.documentNumber}) <= 20`),
    check('client_version_positive', sql`${t.version} >= 1`),
    check('client_tags_json', sql`json_valid(${t.tags})`),
  ],
);

export const clientAddress = sqliteTable(
  'client_address',
  {
    row: integer('row').primaryKey(),
    clientRow: integer('client_row')
      .notNull()
      .references(() => client.row),
    kind: text('kind', { enum: ['main', 'billing', 'shipping'] }).notNull(),
    street: text('street'),
    city: text('city'),
    state: text('state'),
    country: text('country'),
    postalCode: text('postal_code'),
    cityRow: integer('city_row').references(() => city.row),
    stateRow: integer('state_row').references(() => state.row),
    countryRow: integer('country_row').references(() => country.row),
  },
  (t) => [
    unique('client_address_kind').on(t.clientRow, t.kind),
    index('client_address_city').on(t.cityRow),
    index('client_address_state').on(t.stateRow),
    index('client_address_country').on(t.countryRow),
    check('client_address_kind_known', sql`${t.kind} in ('main', 'billing', 'shipping')`),
  ],
);

/** Exact numbers per status, kept by triggers. */
export const clientCount = sqliteTable('client_count', {
  status: text('status').primaryKey(),
  total: integer('total').notNull(),
});

/**
 * The search index's content, in name order: `pos` is a label that sorts like (nameKey, row), so the first page of a search needs no sort.
 * The sort columns stand here again, so a search in another order reads one table. Maintained by db/search, never by a trigger.
 */
export const clientFind = sqliteTable('client_find', {
  pos: integer('pos').primaryKey(),
  clientRow: integer('client_row')
    .notNull()
    .unique()
    .references(() => client.row),
  codeKey: text('code_key').notNull(),
  cityKey: text('city_key').notNull(),
  status: text('status').notNull(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  search: text('search').notNull(),
});

/** A client's picture: one row or none. */
export const clientAvatar = sqliteTable('client_avatar', {
  clientRow: integer('client_row')
    .primaryKey()
    .references(() => client.row),
  id: text('id').notNull(),
  mediaType: text('media_type', { enum: ['image/png', 'image/jpeg'] }).notNull(),
  content: blob('content', { mode: 'buffer' }).notNull(),
});
