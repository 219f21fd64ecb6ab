import { dateOrderOf, numberFormats, writeDate } from '#contract/formats.ts';
import type { Party } from '#contract/money.ts';
import type { PaperDocument } from './document.ts';
import { type Title, titleOf, type Words, wordsOf } from './words.ts';

/** A document with the words and formats it is written in. */
export interface Press<D extends PaperDocument = PaperDocument> {
  readonly document: D;
  readonly words: Words;
  readonly title: Title;
  readonly formats: ReturnType<typeof numberFormats> & { date(value: string): string };
}

export function pressFor<D extends PaperDocument>(document: D): Press<D> {
  const { language, store, record } = document;
  const order = dateOrderOf(store);
  return {
    document,
    words: wordsOf[language],
    title: titleOf(document),
    formats: {
      ...numberFormats(language, { ...store, currency: record.currency }),
      date: (value) => writeDate(value, order),
    },
  };
}

/** A label and what stands beside it. */
export type Fact = readonly [label: string, value: string];

/** 'RUC 1790012345001'; null where the client has no document. */
export function documentOf({ documentType, documentNumber }: Party, { documentTypes }: Words): string | null {
  if (!documentNumber) return null;
  const known = documentType !== null && documentType in documentTypes;
  const type = known ? documentTypes[documentType as keyof typeof documentTypes] : documentType;
  return type ? `${type} ${documentNumber}` : documentNumber;
}

/** «ANULADA el 04/03/2026: se repitió»; null unless it is void. */
export function voidNote({ words, formats, title }: Press, date: string | null, reason: string | null): string | null {
  if (!title.mark || title.mark === words.draft) return null;
  return [date ? words.voidSince(title.mark, formats.date(date)) : title.mark, reason].filter(Boolean).join(': ');
}
