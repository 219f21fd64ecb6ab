import type { StatementInput } from '#contract/account.ts';
import { DomainError, invalid } from '#contract/errors.ts';
import type { Language } from '#contract/fields.ts';
import type { MailDocument } from '#contract/mail.ts';
import type { PaperPiece, PaperSize } from '#contract/paper.ts';
import type { Permission } from '#contract/permissions.ts';
import { openReader, type ReadDb } from '#db/connection.ts';
import type { OpenStore } from '#db/open.ts';
import { movesAfter } from '#db/queries/account.ts';
import { getBilling } from '#db/queries/billing.ts';
import { clientAtRow, clientRowOf } from '#db/queries/client.ts';
import { readConfig } from '#db/queries/client-config.ts';
import { getEstimate } from '#db/queries/estimate.ts';
import { getInvoice } from '#db/queries/invoice.ts';
import { getPayment } from '#db/queries/payment.ts';
import { getLogo, getStore } from '#db/queries/store.ts';
import { readTransaction } from '#db/transaction.ts';
import type { PaperDocument, PaperOf } from '../adapters/pdf/document.ts';
import type { PdfMaker } from '../adapters/pdf/pdf-maker.ts';
import { titleOf } from '../adapters/pdf/words.ts';
import type { Caller } from '../context.ts';
import type { Feature, TaskCall } from '../policy/feature.ts';
import { maskPrivate } from '../policy/mask.ts';
import { statementOf } from './account.ts';
import { today } from './document.ts';

/** A multiple of three, so that the pieces' base64 is that of the whole. */
const pieceBytes = 96 * 1024;
const movesMax = 20_000;

interface Asked {
  readonly language?: Language | undefined;
  readonly size?: PaperSize | undefined;
}

/** Who asks. A client's account reaches its own papers, and needs no permission for them; staff need one. */
function asker(task: TaskCall, permission: Permission): { caller: Caller; ownId: string | null } {
  const caller = task.check();
  if (!caller) throw new DomainError('UNAUTHENTICATED', { reason: 'session' });
  const own = caller.clientRow === null ? undefined : clientAtRow(task.db, caller.clientRow);
  if (!own && !caller.permissions.includes(permission)) throw new DomainError('FORBIDDEN', { permission });
  return { caller, ownId: own?.id ?? null };
}

/** What everything that is printed has in common. */
function frameOf(db: ReadDb, now: number, clientId: string, { language, size = 'a4' }: Asked) {
  const store = getStore(db);
  if (!store) throw new DomainError('NOT_FOUND', { noun: 'store' });
  const clientRow = clientRowOf(db, clientId);
  const config = clientRow === undefined ? {} : readConfig(db, clientRow);
  const own = config['language'] === 'es' || config['language'] === 'en' ? config['language'] : null;
  const { name, country, timeZone, dateFormat, decimalMark } = store;
  const { letterhead = null, footer = null } = getBilling(db);
  return {
    language: language ?? own ?? store.language,
    size,
    at: now,
    store: { name, country, timeZone, dateFormat, decimalMark },
    letterhead,
    footer,
    logo: getLogo(db)?.content ?? null,
  };
}

type Single = PaperOf<'invoice' | 'estimate' | 'receipt'>;
type Source = { [K in Single['kind']]: Pick<PaperOf<K>, 'kind' | 'record'> & { given: boolean; noun: string } };

/** One record as its reader may see it: `given` is what the store has shown to its client. */
const sources: { [K in Single['kind']]: (call: { db: ReadDb; now: number }, id: string) => Source[K] } = {
  invoice(call, id) {
    const record = getInvoice(call.db, id, today(call));
    return { kind: 'invoice', noun: 'invoice', record, given: record.code !== null };
  },
  estimate(call, id) {
    const record = getEstimate(call.db, id, today(call));
    const given = record.status !== 'draft' && record.status !== 'void';
    return { kind: 'estimate', noun: 'estimate', record, given };
  },
  receipt: ({ db }, id) => ({ kind: 'receipt', noun: 'payment', record: getPayment(db, id), given: true }),
};

/** Paper must not tell what the screen masks; his own number is the client's to read. */
const seen = <T>(caller: Caller, ownId: string | null, value: T): T =>
  ownId !== null || caller.permissions.includes('private:read') ? value : (maskPrivate(value) as T);

async function* pieces(task: TaskCall, document: PaperDocument): AsyncGenerator<PaperPiece> {
  const pdf = await task.pdf.make(document, task.signal);
  const name = titleOf(document).file;
  for (let at = 0; at < pdf.length; at += pieceBytes) {
    task.check();
    const { buffer, byteOffset } = pdf;
    const length = Math.min(pieceBytes, pdf.length - at);
    yield { name, base64: Buffer.from(buffer, byteOffset + at, length).toString('base64') };
  }
}

async function* single(
  task: TaskCall,
  kind: Single['kind'],
  permission: Permission,
  { id, ...asked }: Asked & { id: string },
): AsyncGenerator<PaperPiece> {
  const { caller, ownId } = asker(task, permission);
  const document = readTransaction(task.db, () => {
    const now = task.now();
    const { given, noun, ...source } = sources[kind]({ db: task.db, now }, id);
    if (ownId !== null && (source.record.client.id !== ownId || !given)) throw new DomainError('NOT_FOUND', { noun });
    const frame = frameOf(task.db, now, source.record.client.id, asked);
    return { ...frame, ...seen(caller, ownId, source) } as Single;
  });
  yield* pieces(task, document);
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Read piece by piece, other work running in between, all of it as it was at one moment. */
async function wholeStatement(
  task: Pick<TaskCall, 'signal'>,
  db: ReadDb,
  now: number,
  asked: { clientId: string } & Pick<StatementInput, 'from' | 'to'>,
): Promise<Pick<PaperOf<'statement'>, 'record' | 'moves'>> {
  const { moves, page: _page, pageSize: _pageSize, ...record } = statementOf({ db, now }, asked);
  if (record.total > movesMax) throw invalid('from', 'tooMany', { max: movesMax });
  const clientRow = clientRowOf(db, record.client.id) ?? 0;
  const read: string[] = [];
  let next = moves;
  for (let last = next.at(-1); last; last = next.at(-1)) {
    read.push(JSON.stringify(next));
    await breathe();
    if (task.signal.aborted) throw new DomainError('CANCELLED', {});
    next = movesAfter(db, clientRow, last, record.to);
  }
  return { record, moves: read };
}

export const paper: Feature<'paper'> = {
  invoice: (task, input) => single(task, 'invoice', 'invoice:read', input),
  estimate: (task, input) => single(task, 'estimate', 'estimate:read', input),
  receipt: (task, input) => single(task, 'receipt', 'payment:read', input),

  async *statement(task, { clientId, from, to, ...asked }) {
    const { caller, ownId } = asker(task, 'account:read');
    const wanted = clientId ?? ownId;
    if (wanted === null) throw invalid('clientId', 'required');
    const now = task.now();
    const document = await task.snapshot(async (db): Promise<PaperOf<'statement'>> => {
      const own = ownId === null ? undefined : clientAtRow(db, caller.clientRow ?? 0);
      if (ownId !== null && wanted !== ownId && wanted !== own?.code)
        throw new DomainError('NOT_FOUND', { noun: 'client' });
      const statement = await wholeStatement(task, db, now, { clientId: wanted, from, to });
      const frame = frameOf(db, now, statement.record.client.id, asked);
      return { ...frame, kind: 'statement', ...statement, record: seen(caller, ownId, statement.record) };
    });
    yield* pieces(task, document);
  },
};

interface Maker {
  readonly store: OpenStore;
  readonly pdf: PdfMaker;
  readonly now: number;
  readonly signal: AbortSignal;
}

/** The document that goes with a letter, in full: it is its reader's own. */
export async function documentPdf({ store, pdf, now, signal }: Maker, sent: MailDocument) {
  const { language } = sent;
  const db = store.reader;
  const made: PaperDocument =
    sent.template === 'statement'
      ? await statementPaper(store, now, signal, sent)
      : readTransaction(db, () => {
          const { given: _given, noun: _noun, ...source } = sources[sent.template]({ db, now }, sent.id);
          return { ...frameOf(db, now, source.record.client.id, { language }), ...source } as Single;
        });
  return { name: titleOf(made).file, content: Buffer.from(await pdf.make(made, signal)) };
}

async function statementPaper(
  store: OpenStore,
  now: number,
  signal: AbortSignal,
  { clientId, from, to, language }: Extract<MailDocument, { template: 'statement' }>,
): Promise<PaperOf<'statement'>> {
  const db = openReader(store.file);
  try {
    db.raw.exec('BEGIN');
    const statement = await wholeStatement({ signal }, db, now, { clientId, from, to });
    return { ...frameOf(db, now, statement.record.client.id, { language }), kind: 'statement', ...statement };
  } finally {
    db.raw.close();
  }
}
