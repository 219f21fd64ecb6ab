import type { Language } from '#contract/fields.ts';
import type { PaperDocument } from './document.ts';

/** Every word that is printed, in both languages. */
const es = {
  invoice: 'Factura',
  /** By the store's country. */
  estimate: { EC: 'Proforma', BO: 'Cotización', ES: 'Presupuesto', other: 'Cotización' },
  receipt: 'Recibo',
  statement: 'Estado de cuenta',
  draftOf: (name: string, number: number) => `${name} borrador ${number}`,
  draft: 'BORRADOR',
  voidFeminine: 'ANULADA',
  voidMasculine: 'ANULADO',
  voidSince: (word: string, date: string) => `${word} el ${date}`,
  page: (page: number, pages: number) => `${page} de ${pages}`,
  client: 'Cliente',
  code: 'Código',
  documentTypes: {
    RUC: 'RUC',
    CEDULA: 'Cédula',
    CI: 'CI',
    NIT: 'NIT',
    DNI: 'DNI',
    NIE: 'NIE',
    PASSPORT: 'Pasaporte',
    OTHER: 'Documento',
  },
  date: 'Fecha',
  issueDate: 'Fecha de emisión',
  dueDate: 'Vence',
  expiryDate: 'Válido hasta',
  atIssue: 'Al emitirse',
  currency: 'Moneda',
  at: 'N.º',
  description: 'Descripción',
  quantity: 'Cantidad',
  price: 'Precio',
  discountColumn: 'Desc.',
  tax: 'IVA',
  amount: 'Importe',
  noLines: 'Sin líneas.',
  gross: 'Suma',
  discount: 'Descuento',
  net: 'Subtotal',
  taxOf: (rate: string) => `IVA ${rate}`,
  taxBase: (base: string) => `sobre ${base}`,
  total: 'Total',
  paid: 'Pagado',
  open: 'Por pagar',
  notes: 'Notas',
  received: 'Recibimos de',
  theSum: 'La cantidad de',
  method: 'Forma de pago',
  methods: { cash: 'Efectivo', card: 'Tarjeta', transfer: 'Transferencia', check: 'Cheque', other: 'Otro' },
  reference: 'Referencia',
  appliedTo: 'Aplicado a',
  credit: 'A favor del cliente',
  period: 'Período',
  periodOf: (from: string, to: string) => `${from} al ${to}`,
  opening: 'Saldo anterior',
  document: 'Documento',
  detail: 'Detalle',
  moves: {
    invoice: 'Factura',
    invoiceVoid: 'Factura anulada',
    payment: 'Cobro',
    paymentVoid: 'Cobro anulado',
  },
  due: (date: string) => `Factura, vence el ${date}`,
  charge: 'Cargo',
  payment: 'Abono',
  balance: 'Saldo',
  noMoves: 'Sin movimientos en este período.',
  periodSums: 'Total del período',
  closing: (date: string) => `Saldo al ${date}`,
  ageing: (date: string) => `Antigüedad de lo que se debe al ${date}`,
  buckets: ['Por vencer', '1 a 30 días', '31 a 60 días', '61 a 90 días', 'Más de 90 días'],
};

export type Words = typeof es;

const en: Words = {
  invoice: 'Invoice',
  estimate: { EC: 'Estimate', BO: 'Estimate', ES: 'Estimate', other: 'Estimate' },
  receipt: 'Receipt',
  statement: 'Statement',
  draftOf: (name, number) => `${name} draft ${number}`,
  draft: 'DRAFT',
  voidFeminine: 'VOID',
  voidMasculine: 'VOID',
  voidSince: (word, date) => `${word} since ${date}`,
  page: (page, pages) => `${page} of ${pages}`,
  client: 'Client',
  code: 'Code',
  documentTypes: { ...es.documentTypes, PASSPORT: 'Passport', OTHER: 'Document' },
  date: 'Date',
  issueDate: 'Issue date',
  dueDate: 'Due',
  expiryDate: 'Valid until',
  atIssue: 'When issued',
  currency: 'Currency',
  at: 'No.',
  description: 'Description',
  quantity: 'Quantity',
  price: 'Price',
  discountColumn: 'Disc.',
  tax: 'VAT',
  amount: 'Amount',
  noLines: 'No lines.',
  gross: 'Sum',
  discount: 'Discount',
  net: 'Subtotal',
  taxOf: (rate) => `VAT ${rate}`,
  taxBase: (base) => `on ${base}`,
  total: 'Total',
  paid: 'Paid',
  open: 'Still to pay',
  notes: 'Notes',
  received: 'Received from',
  theSum: 'The sum of',
  method: 'Paid by',
  methods: { cash: 'Cash', card: 'Card', transfer: 'Transfer', check: 'Cheque', other: 'Other' },
  reference: 'Reference',
  appliedTo: 'Applied to',
  credit: 'Kept as credit',
  period: 'Period',
  periodOf: (from, to) => `${from} to ${to}`,
  opening: 'Opening balance',
  document: 'Document',
  detail: 'Detail',
  moves: {
    invoice: 'Invoice',
    invoiceVoid: 'Invoice voided',
    payment: 'Payment',
    paymentVoid: 'Payment voided',
  },
  due: (date) => `Invoice, due ${date}`,
  charge: 'Charge',
  payment: 'Payment',
  balance: 'Balance',
  noMoves: 'No movements in this period.',
  periodSums: 'Total of the period',
  closing: (date) => `Balance on ${date}`,
  ageing: (date) => `Ageing of what is due on ${date}`,
  buckets: ['Not yet due', '1 to 30 days', '31 to 60 days', '61 to 90 days', 'More than 90 days'],
};

export const wordsOf: Record<Language, Words> = { es, en };

export interface Title {
  readonly name: string;
  /** Empty where the document has none. */
  readonly number: string;
  /** BORRADOR, ANULADA: across every page. */
  readonly mark: string | null;
  /** What the file is called; no file system minds any of its characters. */
  readonly file: string;
}

/** What the store's country calls an estimate. */
export function estimateName({ estimate }: Words, country: string): string {
  return country in estimate ? estimate[country as keyof typeof estimate] : estimate.other;
}

function namesOf(document: PaperDocument, words: Words): Omit<Title, 'file'> & { file?: string } {
  switch (document.kind) {
    case 'invoice': {
      const { code, number, status } = document.record;
      const mark = status === 'draft' ? words.draft : status === 'void' ? words.voidFeminine : null;
      const file = code === null ? words.draftOf(words.invoice, number) : undefined;
      return { name: words.invoice, number: code ?? '', mark, ...(file && { file }) };
    }
    case 'estimate': {
      const { code, status } = document.record;
      const name = estimateName(words, document.store.country);
      const voided = name === es.estimate.ES ? words.voidMasculine : words.voidFeminine;
      return { name, number: code, mark: status === 'draft' ? words.draft : status === 'void' ? voided : null };
    }
    case 'receipt': {
      const { code, status } = document.record;
      return { name: words.receipt, number: code, mark: status === 'void' ? words.voidMasculine : null };
    }
    case 'statement': {
      const { client, from, to } = document.record;
      const file = `${words.statement} ${client.code} ${from} ${to}`;
      return { name: words.statement, number: client.code, mark: null, file };
    }
  }
}

export function titleOf(document: PaperDocument): Title {
  const { file, ...names } = namesOf(document, wordsOf[document.language]);
  return { ...names, file: `${safeName(file ?? `${names.name} ${names.number}`)}.pdf` };
}

/** Letters, digits and a few signs: what is left of a name that every file system takes. */
const safeName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._-]+/gu, '-')
    .slice(0, 120)
    .trim();
