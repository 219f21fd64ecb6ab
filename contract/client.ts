import { z } from 'zod';
import { Address, AddressesInput } from './address.ts';
import { documentTypes } from './document.ts';
import { type FieldIssue, LikelyDuplicate } from './errors.ts';
import {
  Actor,
  CalendarDate,
  Email,
  Id,
  ImageDataUrl,
  isEmail,
  isPhone,
  multilineText,
  optional,
  phoneMax,
  Timestamp,
  text,
  Version,
} from './fields.ts';
import { pageInput, pageOf, SortDirection } from './page.ts';
import { command, query, task } from './procedure.ts';

export const clientStatuses = ['active', 'suspended', 'inactive', 'archived'] as const;
export const ClientStatus = z.enum(clientStatuses);
export type ClientStatus = z.infer<typeof ClientStatus>;

export const clientKinds = ['person', 'company'] as const;

/** `name` and `surname` joined are what every list shows and every document prints. */
export const fullNameMax = 120;

/** Words that a code may not be, because a REST path uses them. */
const reservedCodes = ['SEARCH', 'TYPE', 'STATS', 'DELETE', 'NEW'];
const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ClientCode = text(30, 1).refine(
  (value) =>
    /^[\p{L}\p{N}._-]+$/u.test(value) &&
    /\p{L}/u.test(value) &&
    !uuidShape.test(value) &&
    !reservedCodes.includes(value.toUpperCase()),
  'code',
);

/** A masked number is for reading: it must not come back as a new one. */
const DocumentNumber = text(20).refine((value) => !value.includes('•'), 'notAllowed');

const Tag = text(30, 1);
export const tagsMax = 20;

/** What a form and an API caller may set. Only the name is required. */
export const ClientInput = z.strictObject({
  kind: z.enum(clientKinds).optional(),
  code: optional(ClientCode),
  name: text(fullNameMax, 1),
  surname: optional(text(50)),
  contactName: optional(text(fullNameMax)),
  documentType: z.enum(documentTypes).nullish(),
  documentNumber: optional(DocumentNumber),
  // Their formats are judged by `clientProblems`: other programs' records come as they are.
  phone: optional(text(phoneMax)),
  mobile: optional(text(phoneMax)),
  email: optional(text(60)),
  birthDate: optional(CalendarDate),
  gender: optional(text(10)),
  notes: optional(multilineText(4000)),
  tags: z.array(Tag).max(tagsMax).optional(),
  addresses: AddressesInput.optional(),
});
export type ClientInput = z.infer<typeof ClientInput>;
/** The same before parsing: what a form holds. */
export type ClientFormValues = z.input<typeof ClientInput>;

/** A partial update: absent fields stay as they are, so an odd value of an untouched field never blocks a save. */
export const ClientChanges = ClientInput.partial();
export type ClientChanges = z.infer<typeof ClientChanges>;

/** The whole record. Times in epoch ms; `number` is the store's human series; `version` grows by one per change. */
export const Client = z.strictObject({
  id: z.string(),
  number: z.int(),
  code: z.string(),
  version: Version,
  kind: z.enum(clientKinds),
  name: z.string(),
  surname: z.string().nullable(),
  contactName: z.string().nullable(),
  documentType: z.enum(documentTypes).nullable(),
  documentNumber: z.string().nullable(),
  phone: z.string().nullable(),
  mobile: z.string().nullable(),
  email: z.string().nullable(),
  birthDate: z.string().nullable(),
  gender: z.string().nullable(),
  notes: z.string().nullable(),
  tags: z.array(z.string()),
  status: ClientStatus,
  statusAt: Timestamp,
  /** Fields the caller may not read in full (`private:read`): the document shows its last three signs, the birth date nothing. */
  masked: z.array(z.enum(['documentNumber', 'birthDate'])),
  /** The same human on record as a persona. */
  persona: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  addresses: z.strictObject({ main: Address.nullable(), billing: Address.nullable(), shipping: Address.nullable() }),
  createdAt: Timestamp,
  createdBy: Actor.nullable(),
  updatedAt: Timestamp,
  updatedBy: Actor.nullable(),
});
export type Client = z.infer<typeof Client>;

/** One line of the list; `name` is the joined name. */
export const ClientRow = z.strictObject({
  id: z.string(),
  code: z.string(),
  kind: z.enum(clientKinds),
  name: z.string(),
  documentNumber: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  city: z.string().nullable(),
  tags: z.array(z.string()),
  status: ClientStatus,
  version: Version,
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type ClientRow = z.infer<typeof ClientRow>;

/** A client as tills and sites show him: flat, with his main address. `name` is the joined name, `cityCode` the catalogue's. */
export const ClientCard = z.strictObject({
  id: z.string(),
  number: z.int(),
  code: z.string(),
  name: z.string(),
  contactName: z.string().nullable(),
  documentNumber: z.string().nullable(),
  phone: z.string().nullable(),
  mobile: z.string().nullable(),
  email: z.string().nullable(),
  street: z.string().nullable(),
  city: z.string().nullable(),
  cityCode: z.string().nullable(),
  status: ClientStatus,
  statusAt: Timestamp,
  createdAt: Timestamp,
});
export type ClientCard = z.infer<typeof ClientCard>;

export const clientSorts = ['name', 'code', 'city', 'status', 'createdAt', 'updatedAt'] as const;
export const ClientSort = z.enum(clientSorts);
export type ClientSort = z.infer<typeof ClientSort>;

/** Orders that other programs ask for, too. */
export const bookSorts = [...clientSorts, 'number', 'email', 'phone', 'contactName'] as const;
export const BookSort = z.enum(bookSorts);
export type BookSort = z.infer<typeof BookSort>;

export const ClientListInput = z.strictObject({
  ...pageInput,
  /** Words in any order; each may stand anywhere in name, contact, code, document, phone, e-mail or a tag; case and accents are ignored. */
  search: text(200).optional(),
  status: ClientStatus.optional(),
  sort: ClientSort.optional(),
  direction: SortDirection.optional(),
});
export type ClientListInput = z.infer<typeof ClientListInput>;

const StatusChange = z.strictObject({ id: Id, version: Version.optional() });

/** Which clients an act on many is for: named ones, or all that a list's filters match but some. */
export const ClientSelection = z.union([
  z.strictObject({ ids: z.array(Id).min(1).max(1000) }),
  z.strictObject({
    matching: ClientListInput.pick({ search: true, status: true }),
    exceptIds: z.array(Id).max(1000).optional(),
  }),
]);
export type ClientSelection = z.infer<typeof ClientSelection>;

/**
 * How far an act on many is. `batch` names it, for `undoBatch`; `changed` of the `done` were really changed, `skipped` could not be
 * (one tag too many; or, undoing, somebody has changed that field since). Cancelled, what is done stays done and can be undone.
 */
export const BatchProgress = z.strictObject({
  batch: z.string(),
  done: z.int(),
  total: z.int(),
  changed: z.int(),
  skipped: z.int(),
});
export type BatchProgress = z.infer<typeof BatchProgress>;

/** "Juan" + "Pérez" → "Juan Pérez". */
export function fullName(client: { name: string; surname?: string | null | undefined }): string {
  return client.surname ? `${client.name} ${client.surname}` : client.name;
}

type Judged = Partial<Pick<ClientInput, 'surname' | 'birthDate' | 'phone' | 'mobile' | 'email'>> & { name: string };

/** Rules over fields, the same for form and handler. `today` is the store's date, 'YYYY-MM-DD'. */
export function clientProblems(client: Judged, today: string): FieldIssue[] {
  const problems: FieldIssue[] = [];
  for (const path of ['phone', 'mobile'] as const) {
    if (client[path]?.trim() && !isPhone(client[path])) problems.push({ path, rule: 'phone' });
  }
  if (client.email?.trim() && !isEmail(client.email.trim())) problems.push({ path: 'email', rule: 'email' });
  if (fullName(client).length > fullNameMax) {
    problems.push({ path: 'surname', rule: 'fullNameTooLong', params: { max: fullNameMax } });
  }
  if (client.birthDate && client.birthDate > today) problems.push({ path: 'birthDate', rule: 'futureDate' });
  return problems;
}

/** Writes him a welcome, in the store's language and in the same transaction: without an e-mail of his, or past the day's quota, he is not made either. */
const welcoming = { welcome: z.boolean().optional() };

/** What a caller has been asked, or knows: that likenesses are somebody else, and that telephones and e-mails may look odd. */
const accepted = { acceptDuplicates: z.boolean().optional(), acceptFormats: z.boolean().optional() };

export const client = {
  list: query({ permission: 'client:read' }, { input: ClientListInput, output: pageOf(ClientRow) }),
  /** Exact number of clients per status: the tabs of the list. */
  counts: query({ permission: 'client:read' }, { input: z.strictObject({}), output: z.record(ClientStatus, z.int()) }),
  /** Finds by id, code or number. */
  get: query({ permission: 'client:read' }, { input: z.strictObject({ id: Id }), output: Client }),
  /** Records that look like what is being typed, those of the same name among them; at most five. */
  duplicates: query(
    { permission: 'client:read' },
    {
      input: z.strictObject({
        exceptId: Id.optional(),
        name: text(fullNameMax).optional(),
        surname: optional(text(50)),
        documentNumber: optional(text(20)),
        email: optional(text(60)),
        phone: optional(text(20)),
        mobile: optional(text(20)),
        birthDate: optional(text(10)),
      }),
      output: z.array(LikelyDuplicate).max(5),
    },
  ),
  create: command(
    { permission: 'client:create', audit: { noun: 'client', verb: 'create' } },
    { input: ClientInput.extend({ ...accepted, ...welcoming }), output: Client },
  ),
  update: command(
    { permission: 'client:update', audit: { noun: 'client', verb: 'update' } },
    {
      input: z.strictObject({
        id: Id,
        version: Version,
        changes: ClientChanges,
        ...accepted,
      }),
      output: Client,
    },
  ),
  /** No longer served; keeps its account. */
  deactivate: command(
    { permission: 'client:deactivate', audit: { noun: 'client', verb: 'deactivate' } },
    { input: StatusChange, output: Client },
  ),
  /** Served no more for now, for instance while a debt is open. */
  suspend: command(
    { permission: 'client:deactivate', audit: { noun: 'client', verb: 'suspend' } },
    { input: StatusChange, output: Client },
  ),
  /** Put away: kept for the books only. */
  archive: command(
    { permission: 'client:deactivate', audit: { noun: 'client', verb: 'archive' } },
    { input: StatusChange, output: Client },
  ),
  /** Puts all of them away, or none: NOT_FOUND where one is not there. `changed`: who was not put away before. */
  archiveTogether: command(
    { permission: 'client:deactivate', audit: { noun: 'client', verb: 'archive' } },
    { input: z.strictObject({ ids: z.array(Id).min(1).max(100) }), output: z.strictObject({ changed: z.int() }) },
  ),
  /** Active again, from any status. */
  restore: command(
    { permission: 'client:deactivate', audit: { noun: 'client', verb: 'restore' } },
    { input: StatusChange, output: Client },
  ),
  /** One status for many clients, as they match when it starts. */
  setStatusOfMany: task(
    { permission: 'client:deactivate', audit: { noun: 'client', verb: 'setStatus' } },
    { input: z.strictObject({ selection: ClientSelection, status: ClientStatus }), output: BatchProgress },
  ),
  tagMany: task(
    { permission: 'client:update', audit: { noun: 'client', verb: 'tag' } },
    {
      input: z.strictObject({
        selection: ClientSelection,
        add: z.array(Tag).max(tagsMax).optional(),
        remove: z.array(Tag).max(tagsMax).optional(),
      }),
      output: BatchProgress,
    },
  ),
  /** Sets back what one's own act on many changed, client by client, where it still stands so. */
  undoBatch: task(
    { permission: 'client:update', audit: { noun: 'client', verb: 'undo' } },
    { input: z.strictObject({ batch: Id }), output: BatchProgress },
  ),
  /** The records before and after one in a list's order, and its place there; null at either end. */
  neighbours: query(
    { permission: 'client:read' },
    {
      input: ClientListInput.omit({ page: true, pageSize: true }).extend({ position: z.int().min(1) }),
      output: z.strictObject({
        total: z.int(),
        previousId: z.string().nullable(),
        id: z.string().nullable(),
        nextId: z.string().nullable(),
      }),
    },
  ),
  /** As `list`, in the words of other programs. Past the end there is nothing. */
  cards: query({ permission: 'client:read' }, { input: ClientListInput, output: z.array(ClientCard).max(100) }),
  /** One page of cards with the exact total, as `list`, of some statuses and in any of `bookSorts`. */
  book: query(
    { permission: 'client:read' },
    {
      input: ClientListInput.omit({ status: true }).extend({
        statuses: z.array(ClientStatus).min(1).max(clientStatuses.length).optional(),
        sort: BookSort.optional(),
      }),
      output: pageOf(ClientCard),
    },
  ),
  /** Cards of records by id, code or number, in that order; who is not there is left out. */
  cardsOf: query(
    { permission: 'client:read' },
    { input: z.strictObject({ ids: z.array(Id).min(1).max(100) }), output: z.array(ClientCard).max(100) },
  ),
  /** Cards of those whose name holds this very text, case and accents aside, in name order and any status. */
  searchNames: query(
    { permission: 'client:read' },
    {
      input: z.strictObject({ text: text(fullNameMax, 1), limit: z.int().min(1).max(100) }),
      output: z.array(ClientCard).max(100),
    },
  ),
  /** Code and name of all active clients in name order, some hundreds at a time. */
  names: task(
    { permission: 'client:read' },
    { input: z.strictObject({}), output: z.array(z.strictObject({ code: z.string(), name: z.string() })).max(500) },
  ),
  /** His picture; null without one. */
  avatar: query(
    { permission: 'client:read' },
    { input: z.strictObject({ id: Id }), output: z.strictObject({ image: z.string().nullable() }) },
  ),
  /** Null takes it away. */
  setAvatar: command(
    { permission: 'client:update', audit: { noun: 'client', verb: 'setAvatar' } },
    { input: z.strictObject({ id: Id, image: ImageDataUrl.nullable() }), output: Client },
  ),
  /** A client and an account of his own for the portal, together or not at all. `secret` is shown this once, as for any new account. */
  register: command(
    { permission: 'client:account', audit: { noun: 'client', verb: 'create' } },
    {
      input: ClientInput.extend({
        ...accepted,
        ...welcoming,
        email: Email(60),
        status: z.enum(['active', 'inactive']).optional(),
      }),
      output: Client.extend({ secret: z.string().nullable().default(null) }),
    },
  ),
};
