import { z } from 'zod';
import { StatementInput } from './account.ts';
import { Id, Language } from './fields.ts';
import { task } from './procedure.ts';

/** A PDF as it is made: pieces of it in base64, in order; `name` is what to call the file. */
export const PaperPiece = z.strictObject({ name: z.string(), base64: z.string() });
export type PaperPiece = z.infer<typeof PaperPiece>;

/** a4, or the 80 mm roll of a receipt printer. */
export const PaperSize = z.enum(['a4', 'roll']);
export type PaperSize = z.infer<typeof PaperSize>;

/** Without a language: the client's, else the store's. */
const named = z.strictObject({ id: Id, size: PaperSize.optional(), language: Language.optional() });

/** Documents as PDF with their own font. A client's account gets its own documents, and NOT_FOUND for any other. */
export const paper = {
  invoice: task({ permission: 'session' }, { input: named, output: PaperPiece }),
  estimate: task({ permission: 'session' }, { input: named, output: PaperPiece }),
  /** Of a payment. */
  receipt: task({ permission: 'session' }, { input: named, output: PaperPiece }),
  statement: task(
    { permission: 'session' },
    {
      input: StatementInput.omit({ page: true }).extend({ clientId: Id.optional(), language: Language.optional() }),
      output: PaperPiece,
    },
  ),
};
