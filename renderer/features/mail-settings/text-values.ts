import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import type { Language } from '#contract/fields.ts';
import { MailInput, type MailTemplate, type MailTemplateName, templateFields } from '#contract/mail.ts';
import type { Formats } from '#renderer/lib/formats.ts';

export interface TextValues {
  subject: string;
  message: string;
}

export const TemplateWords = MailInput.pick({ subject: true, message: true });

export const textValues = ({ subject, message }: MailTemplate): TextValues => ({ subject, message });

const fieldsIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, field]) => field ?? '');

/** What stands for a field, or was meant to: also «{ total }», «{{code}}» and «{año}», which nobody would fill. */
const fieldLike = /\{+\s*[\p{L}\w]+\s*\}+/gu;

/** The first field of a text that is not one of `known`, as it stands between its braces. */
export const oddFieldIn = (text: string, known: readonly string[]): string | undefined =>
  [...text.matchAll(fieldLike)].map(([whole]) => whole.slice(1, -1)).find((field) => !known.includes(field));

/** The fields of a template, those that must stand first. */
export const fieldsOf = (name: MailTemplateName): readonly string[] => [
  ...templateFields[name].required,
  ...templateFields[name].more,
];

/** What is wrong with the words, as the service will say it: a secret in a subject would stand in every list. */
export function textIssues(name: MailTemplateName, values: TextValues): FieldIssue[] {
  const { error } = TemplateWords.safeParse(values);
  const known = fieldsOf(name);
  const odd = (['subject', 'message'] as const).flatMap((path) => {
    const field = oddFieldIn(
      values[path],
      known.filter((each) => path === 'message' || each !== 'secret'),
    );
    return field === undefined ? [] : [{ path, rule: 'unknownField', params: { field } }];
  });
  const missing = templateFields[name].required.find((field) => !fieldsIn(values.message).includes(field));
  return [
    ...(error ? fieldIssues(error) : []),
    ...odd,
    ...(missing === undefined ? [] : [{ path: 'message', rule: 'missingField', params: { field: missing } }]),
  ];
}

/** Somebody of whom everybody knows that he is nobody. */
const sampleNames: Record<Language, string> = { es: 'Ana Pérez', en: 'Anne Perry' };

/** Each kind of document has numbers of its own. */
const sampleCodes: Partial<Record<MailTemplateName, string>> = {
  invoice: '001-001-000000123',
  estimate: 'P-000123',
  receipt: 'R-000123',
};

/** What stands in each field of a template's preview, in the letter's language. */
export function sampleValues(
  { name, language }: Pick<MailTemplate, 'name' | 'language'>,
  formats: Formats,
  store: string,
): Record<string, string> {
  const today = formats.today();
  const inAMonth = new Date(Date.parse(today) + 30 * 86_400_000).toISOString().slice(0, 10);
  const code = sampleCodes[name];
  return {
    name: sampleNames[language],
    store,
    email: 'nombre@correo.example',
    secret: '••••••••••••',
    expires: formats.moment(Date.now() + 72 * 3_600_000),
    from: formats.date(`${today.slice(0, 8)}01`),
    to: formats.date(today),
    balance: formats.money(57_250),
    ...(code !== undefined && { code }),
    total: formats.money(57_250),
    open: formats.money(20_000),
    due: formats.date(inAMonth),
    expiry: formats.date(inAMonth),
    date: formats.date(today),
  };
}

/** The words as they would be read; what has no value stays as it is written. */
export const filledWith = (text: string, samples: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, field: string) => samples[field] ?? whole);
