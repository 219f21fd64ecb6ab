import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { MailInput } from '#contract/mail.ts';
import { oddFieldIn } from '#renderer/features/mail-settings/text-values.ts';

export const ManyWords = MailInput.pick({ subject: true, message: true });

export interface ManyWords {
  subject: string;
  message: string;
}

/** What is wrong with a letter to many: of its readers only the name is filled in. */
export function manyIssues(words: ManyWords): FieldIssue[] {
  const { error } = ManyWords.safeParse(words);
  const odd = (['subject', 'message'] as const).flatMap((path) => {
    const field = oddFieldIn(words[path], ['name']);
    return field === undefined ? [] : [{ path, rule: 'unknownField', params: { field } }];
  });
  return [...(error ? fieldIssues(error) : []), ...odd];
}
