import type { PaperDocument } from './document.ts';
import { closeFlow, openFlow } from './flow.ts';
import type { Fonts } from './fonts.ts';
import { finish, openPen, type Pen } from './pen.ts';
import { type Press, pressFor } from './press.ts';
import { type ReceiptPress, writeReceipt } from './receipt.ts';
import { type RollPaper, writeRoll } from './roll.ts';
import { type SalePress, writeSale } from './sale.ts';
import { type StatementPress, writeStatement } from './statement.ts';

function writeSheets(pen: Pen, press: Press): void {
  const { document, words, title } = press;
  const pages = {
    mark: title.mark,
    foot: [document.store.name, [title.name, title.number].filter(Boolean).join(' ')].join(' · '),
    ofPages: words.page,
  };
  const flow = openFlow(pen, pages);
  if (document.kind === 'statement') writeStatement(flow, press as StatementPress);
  else if (document.kind === 'receipt') writeReceipt(flow, press as ReceiptPress);
  else writeSale(flow, press as SalePress);
  closeFlow(flow, pages);
}

/** The document as a PDF with its own fonts. Synchronous work of up to seconds: in a worker. */
export function makePdf(document: PaperDocument, fonts: Fonts): Promise<Buffer> {
  const press = pressFor(document);
  const { store, language, at } = document;
  const pen = openPen(fonts, {
    lang: language,
    displayTitle: true,
    info: {
      Title: [press.title.name, press.title.number].filter(Boolean).join(' '),
      Author: store.name,
      Creator: 'Trastienda',
      CreationDate: new Date(at),
    },
  });
  if (document.size === 'roll' && document.kind !== 'statement') writeRoll(pen, press as Press<RollPaper>);
  else writeSheets(pen, press);
  return finish(pen);
}
