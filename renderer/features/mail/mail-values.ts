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

/** Its document cannot go out any more, however often it is tried. */
export const isDead = ({ problem }: Pick<Mail, 'problem'>): boolean => problem === 'voided' || problem === 'changed';

/** It was taken in by the mail server, or is being handed to it now. */
export const hasGone = ({ status }: Pick<Mail, 'status'>): boolean => status === 'sent' || status === 'sending';

/** What can be done with it as it stands; a closed one offers what it offered before, but for closing it. */
export function possibleActs(mail: Mail) {
  const state = mail.closedFrom ?? mail.status;
  const gaveUp = state === 'failed' || state === 'uncertain';
  return {
    retry: state === 'queued' || (gaveUp && !hasSecret(mail) && !isDead(mail)),
    cancel: mail.closedFrom === null && (state === 'queued' || gaveUp),
    correct: (state === 'queued' || state === 'failed' || state === 'cancelled') && !hasSecret(mail) && !isDead(mail),
    copy: !hasSecret(mail),
  };
}

export type MailAct = keyof ReturnType<typeof possibleActs>;

/** What is offered, the most sensible first: where asking again meets the same refusal, it is not that. */
export function orderedActs(mail: Mail): MailAct[] {
  const possible = possibleActs(mail);
  const words = mail.problem === 'recipient' || mail.problem === 'content';
  const order: MailAct[] =
    mail.status !== 'queued' && words ? ['correct', 'cancel', 'retry', 'copy'] : ['retry', 'correct', 'cancel', 'copy'];
  return order.filter((act) => possible[act]);
}
