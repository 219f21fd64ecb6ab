import { describe, expect, it } from 'vitest';
import type { StatementMove } from '#contract/account.ts';
import type { PaperDocument, PaperOf } from './document.ts';
import { readFonts } from './fonts.ts';
import { makePdf } from './make-pdf.ts';
import { frame, invoicePaper, line, party, readPdf, squarePng } from './testing.ts';

const fonts = readFonts();
const rollWidth = (80 / 25.4) * 72;
const print = async (document: PaperDocument) => readPdf(await makePdf(document, fonts));

const receipt: PaperOf<'receipt'> = {
  ...frame,
  kind: 'receipt',
  record: {
    id: 'p',
    number: 9,
    version: 1,
    code: 'R-000009',
    client: party,
    date: '2026-03-04',
    amountCents: 500_000,
    appliedCents: 450_000,
    creditCents: 50_000,
    method: 'transfer',
    reference: 'Banco 0012345',
    status: 'posted',
    invoiceCodes: ['001-001-000000042'],
    currency: 'USD',
    notes: 'nota interna',
    voidReason: null,
    voidDate: null,
    allocations: [{ invoiceId: 'i', code: '001-001-000000042', date: '2026-03-04', amountCents: 450_000 }],
    createdAt: 0,
    createdBy: null,
    updatedAt: 0,
    updatedBy: null,
  },
};

function statement(count: number): PaperOf<'statement'> {
  const moves = Array.from({ length: count }, (_, i): StatementMove => {
    const charge = i % 2 === 0;
    const code = charge ? `001-001-${String(i).padStart(9, '0')}` : `R-${String(i).padStart(6, '0')}`;
    const amounts = { amountCents: charge ? 10_000 : -4000, balanceCents: 12_345 + i };
    const date = '2026-02-11';
    return { seq: i, date, kind: charge ? 'invoice' : 'payment', recordId: 'x', code, dueDate: null, ...amounts };
  });
  const ageing = { currentCents: 111, days30Cents: 222, days60Cents: 333, days90Cents: 444, olderCents: 123_456 };
  const sums = {
    openingCents: 12_345,
    chargedCents: 777_77,
    paidCents: 666_66,
    closingCents: 23_456,
    creditCents: 555,
  };
  const record = {
    client: party,
    currency: 'USD',
    from: '2026-02-01',
    to: '2026-02-28',
    ...sums,
    ageing,
    total: count,
  };
  const pieces = [moves.slice(0, 100), moves.slice(100)].map((piece) => JSON.stringify(piece));
  return { ...frame, kind: 'statement', record, moves: pieces };
}

describe('an invoice on A4', () => {
  it('says everything that is in it, accents and signs included', async () => {
    const lines = [
      line('Café molido «año nuevo» — ½ kg', 899, { quantity: 2500 }),
      line('Central telefónica PBX', 4_500_000, { discountBp: 1000 }),
      line('Azúcar', 125, { taxBp: 0 }),
    ];
    const record = { notes: 'Entregar por la mañana', estimate: { id: 'e', code: 'P-000012' } };
    const { text, pages, info, language } = await print(invoicePaper(lines, record, { logo: squarePng() }));
    const said = [
      'La Esquina «El Café»',
      'Calle Bolívar 123',
      'Factura',
      '001-001-000000042',
      'Comercial Ñandú & Peñaherrera Cía. Ltda.',
      'RUC 1790012345001',
      'Av. 10 de Agosto N24-563, Quito, Ecuador',
      '04/03/2026',
      '03/04/2026',
      'Proforma',
      'P-000012',
      'Café molido «año nuevo» — ½ kg',
      '45.000,00',
      '−4.500,00',
      'IVA 15%',
      'IVA 0%',
      'sobre 40.522,48',
      '40.500,00',
      'Total',
      '$46.602,10',
      'Por pagar',
      '$46.592,10',
      'Entregar por la mañana',
      'Gracias por su compra.',
      'La Esquina «El Café» · Factura 001-001-000000042',
      '1 de 1',
    ];
    for (const each of said) expect(text).toContain(each);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.width).toBeCloseTo(595.28, 1);
    expect(info).toMatchObject({ Title: 'Factura 001-001-000000042', Author: 'La Esquina «El Café»' });
    expect(language).toBe('es');
  });

  it('carries its own fonts and no other', async () => {
    const file = (await makePdf(invoicePaper([line('Café', 100)]), fonts)).toString('latin1');
    expect(new Set(file.match(/\/BaseFont \/\S+/g)?.map((name) => name.replace(/^.*\+/, '')))).toEqual(
      new Set(['SourceSans3-Regular', 'SourceSans3-SemiBold']),
    );
    expect(file.match(/\/FontFile2/g)).toHaveLength(2);
    expect(file).not.toContain('/Type1');
  });

  it('of two hundred lines repeats its head on every page and loses none', async () => {
    const lines = Array.from({ length: 200 }, (_, i) => line(`Artículo ${i + 1}. ${'largo '.repeat(i % 9)}`, 1000 + i));
    const { pages, text } = await print(invoicePaper(lines));
    expect(pages.length).toBeGreaterThan(4);
    for (const [i, page] of pages.slice(0, -1).entries()) {
      expect(page.text).toContain('Descripción');
      expect(page.text).toContain(`${i + 1} de ${pages.length}`);
      expect(page.text).toContain('La Esquina «El Café» · Factura 001-001-000000042');
    }
    for (let i = 1; i <= 200; i++) expect(text).toContain(`Artículo ${i}.`);
    // A row's first and last cell stand on the same page.
    for (const { text: page } of pages) {
      const rates = page.replace('IVA 15%', '').match(/15%/g) ?? [];
      expect(page.match(/Artículo \d+\./g) ?? []).toHaveLength(rates.length);
    }
  });

  it('splits a line only where it is taller than a page', async () => {
    const tall = Array.from({ length: 90 }, (_, i) => `renglón ${i + 1}`).join('\n');
    const { text, pages } = await print(invoicePaper([line('antes', 100), line(tall, 100), line('después', 100)]));
    for (let i = 1; i <= 90; i++) expect(text).toContain(`renglón ${i}`);
    expect(pages.length).toBe(3);
    expect(text.indexOf('renglón 90')).toBeLessThan(text.indexOf('después'));
  });

  it('that is a draft or void says so on every page', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => line(`Línea ${i}`, 100));
    const floating = { issueFloats: true, dueFloats: true };
    const draft = await print(invoicePaper(lines, { status: 'draft', state: 'draft', code: null, ...floating }));
    for (const { text } of draft.pages) expect(text).toContain('BORRADOR');
    expect(draft.text).toContain('Al emitirse');
    expect(draft.text).not.toContain('Por pagar');
    const voided = { status: 'void', state: 'void', voidDate: '2026-03-05', voidReason: 'Se repitió' } as const;
    const gone = await print(invoicePaper(lines, voided));
    for (const { text } of gone.pages) expect(text).toContain('ANULADA');
    expect(gone.text).toContain('ANULADA el 05/03/2026: Se repitió');
    const english = await print(invoicePaper(lines, voided, { language: 'en' }));
    expect(english.text).toContain('VOID');
  });

  it('writes □ for what the font lacks, and breaks words that are too long', async () => {
    const long = 'palabra'.repeat(40);
    const { text } = await print(invoicePaper([line(`漢字 y 👨‍👩‍👧 y ⚙️`, 100), line(long, 100)]));
    expect(text).toContain('□□ y □ y □');
    expect(text.replace(/ /g, '')).toContain(long.slice(0, 30));
  });

  it('is printed without a logo that is none', async () => {
    const broken = [Buffer.from('not a picture'), squarePng().subarray(0, 20)];
    for (const logo of broken)
      expect((await print(invoicePaper([line('Café', 100)], {}, { logo }))).text).toContain('Café');
  });
});

describe('money', () => {
  it.each([
    ['es', 'EC', 'USD', '$1.234,50'],
    ['en', 'EC', 'USD', '$1,234.50'],
    ['es', 'BO', 'BOB', 'Bs 1.234,50'],
    ['es', 'ES', 'EUR', '1.234,50 €'],
    ['en', 'ES', 'EUR', '€1,234.50'],
  ] as const)('in %s of a store in %s is written as on its screens', async (language, country, currency, written) => {
    const paper = invoicePaper([line('Uno', 123_450, { taxBp: 0 })], { currency, paidCents: 0 });
    const { text } = await print({ ...paper, language, store: { ...paper.store, country } });
    expect(text).toContain(written);
  });

  it('follows the marks and dates that the store chose', async () => {
    const paper = invoicePaper([line('Uno', 123_450)]);
    const { text } = await print({ ...paper, store: { ...paper.store, decimalMark: 'point', dateFormat: 'ymd' } });
    expect(text).toContain('1,234.50');
    expect(text).toContain('2026-04-03');
  });
});

describe('an estimate', () => {
  it.each([
    ['EC', 'es', 'Proforma'],
    ['BO', 'es', 'Cotización'],
    ['ES', 'es', 'Presupuesto'],
    ['ES', 'en', 'Estimate'],
  ] as const)('of a store in %s is called in %s: %s', async (country, language, name) => {
    const { record, ...rest } = invoicePaper([line('Café', 100)]);
    const own = {
      code: 'P-000012',
      date: '2026-03-04',
      expiryDate: '2026-03-19',
      status: 'sent',
      reason: null,
    } as const;
    const { issueDate: _i, dueDate: _d, estimate: _e, ...shared } = record;
    const estimate = { ...rest, kind: 'estimate', record: { ...shared, ...own, invoice: null } } as const;
    const { text, info } = await print({ ...estimate, language, store: { ...estimate.store, country } });
    expect(text).toContain(name);
    expect(text).toContain('19/03/2026');
    expect(info['Title']).toBe(`${name} P-000012`);
  });
});

describe('a receipt', () => {
  it('says what was received, for what, and what is left of it', async () => {
    const { text } = await print(receipt);
    for (const each of ['Recibo', 'R-000009', 'Recibimos de', '$5.000,00', 'Transferencia', 'Banco 0012345'])
      expect(text).toContain(each);
    for (const each of ['001-001-000000042', '4.500,00', 'A favor del cliente', '500,00']) expect(text).toContain(each);
    expect(text).not.toContain('nota interna');
  });

  it('on a roll is one page of 80 mm, as long as what stands on it', async () => {
    const short = await print({ ...receipt, size: 'roll', logo: squarePng() });
    const allocations = Array.from({ length: 100 }, (_, i) => ({
      invoiceId: 'i',
      code: `001-001-${String(i).padStart(9, '0')}`,
      date: '2026-03-04',
      amountCents: 4500,
    }));
    const long = await print({ ...receipt, size: 'roll', record: { ...receipt.record, allocations } });
    for (const { pages } of [short, long]) {
      expect(pages).toHaveLength(1);
      expect(pages[0]?.width).toBeCloseTo(rollWidth, 1);
    }
    expect(long.pages[0]?.height).toBeGreaterThan((short.pages[0]?.height ?? 0) + 900);
    expect(long.text).toContain('001-001-000000099');
  });
});

describe('an invoice on a roll', () => {
  it('holds every line on one page', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => line(`Artículo ${i + 1}.`, 1000 + i, { quantity: 2000 }));
    const { pages, text } = await print(invoicePaper(lines, {}, { size: 'roll' }));
    expect(pages).toHaveLength(1);
    for (let i = 1; i <= 40; i++) expect(text).toContain(`Artículo ${i}.`);
    expect(text).toContain('2 × 10,00 · IVA 15%');
  });

  it('that no PDF page could hold goes on on another', async () => {
    const lines = Array.from({ length: 200 }, (_, i) => line(`Artículo ${i + 1}. ${'muy largo '.repeat(46)}`, 1000));
    const { pages, text } = await print(invoicePaper(lines, {}, { size: 'roll' }));
    expect(pages.length).toBeGreaterThan(1);
    for (const { height } of pages) expect(height).toBeLessThanOrEqual(14_400);
    for (let i = 1; i <= 200; i++) expect(text).toContain(`Artículo ${i}.`);
  });
});

describe('a statement', () => {
  it('runs from the opening to the closing balance, with the ageing', async () => {
    const { text, pages } = await print(statement(250));
    for (const each of ['Estado de cuenta', '01/02/2026 al 28/02/2026', 'Saldo anterior', '123,45', '777,77', '666,66'])
      expect(text).toContain(each);
    for (const each of ['Saldo al 28/02/2026', '234,56', '1,11', '2,22', '3,33', '4,44', '1.234,56', '−5,55'])
      expect(text).toContain(each);
    for (const code of ['001-001-000000000', 'R-000099', '001-001-000000100', 'R-000249']) expect(text).toContain(code);
    for (const { text: page } of pages) expect(page).toContain(`de ${pages.length}`);
  });

  it('of a quiet period says so', async () => {
    const { text } = await print({ ...statement(0), language: 'en' });
    expect(text).toContain('No movements in this period.');
    expect(text).toContain('1 of 1');
  });
});
