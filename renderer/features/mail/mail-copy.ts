import type { Mail, MailDocument } from '#contract/mail.ts';

/** What a copy takes over besides the words. `document` null: the file cannot be made again from here. */
export interface CopiedFile {
  readonly name: string;
  readonly document: MailDocument | null;
}

/** The file of a message that is copied; null where there was none. The days of a statement stand nowhere in its message's record. */
export function copiedFile({
  attachment,
  template,
  documentId,
}: Pick<Mail, 'attachment' | 'template' | 'documentId'>): CopiedFile | null {
  if (attachment === null) return null;
  const made = template === 'invoice' || template === 'estimate' || template === 'receipt';
  return { name: attachment, document: made && documentId !== null ? { template, id: documentId } : null };
}
