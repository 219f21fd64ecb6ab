import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { type Mail, MailInput } from '#contract/mail.ts';

/** As the form holds them: '' for nothing typed. */
export interface MailValues {
  to: string;
  name: string;
  subject: string;
  message: string;
}

export const emptyMail: MailValues = { to: '', name: '', subject: '', message: '' };

export const mailValues = ({ to, name, subject, message }: Mail): MailValues => ({
  to,
  name: name ?? '',
  subject,
  message,
});

export const mailInputOf = ({ to, name, subject, message }: MailValues): MailInput => ({
  to: to.trim(),
  name: name.trim() || null,
  subject,
  message,
});

const severalAddresses = /[,;]|\S+@\S+\s+\S+@\S+/;

/** What is wrong with it: the contract's rules, and a word of our own for two addresses in one field. */
export function mailIssues(values: MailValues): FieldIssue[] {
  const { error } = MailInput.safeParse(mailInputOf(values));
  return (error ? fieldIssues(error) : []).map((issue) =>
    issue.path === 'to' && issue.rule === 'email' && severalAddresses.test(values.to.trim())
      ? { path: 'to', rule: 'oneAddress' }
      : issue,
  );
}

/** Only what differs; nothing changed sends it as it is. */
export function changedMail(before: Mail, values: MailValues): Partial<MailInput> {
  const after = mailInputOf(values);
  const keys = ['to', 'name', 'subject', 'message'] as const;
  const changed = keys.filter((key) => after[key] !== before[key]);
  return Object.fromEntries(
    (changed.length > 0 ? changed : (['subject'] as const)).map((key) => [key, after[key]]),
  ) as Partial<MailInput>;
}

export const sameWords = (a: Mail, b: Mail): boolean => JSON.stringify(mailValues(a)) === JSON.stringify(mailValues(b));

/** Its message has a one-time secret, which no copy and no correction may touch. */
export const hasSecret = ({ template }: Pick<Mail, 'template'>): boolean =>
  template === 'invitation' || template === 'passwordReset';

/** What can be done with it as it stands. */
export function possibleActs(mail: Mail) {
  const { status } = mail;
  return {
    retry: status === 'queued' || status === 'failed' || status === 'uncertain',
    cancel: status === 'queued' || status === 'failed' || status === 'uncertain',
    correct: (status === 'queued' || status === 'failed' || status === 'cancelled') && !hasSecret(mail),
    copy: !hasSecret(mail),
  };
}
