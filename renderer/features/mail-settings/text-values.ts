import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { MailInput, type MailTemplate, type MailTemplateName, templateFields } from '#contract/mail.ts';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

export interface TextValues {
  subject: string;
  message: string;
}

export const TemplateWords = MailInput.pick({ subject: true, message: true });

export const textValues = ({ subject, message }: MailTemplate): TextValues => ({ subject, message });

const fieldsIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, field]) => field ?? '');

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
    const field = fieldsIn(values[path]).find(
      (each) => !known.includes(each) || (path === 'subject' && each === 'secret'),
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

/** What stands in each field of the preview. */
export function sampleValues(t: Translate, formats: Formats, store: string): Record<string, string> {
  const today = formats.today();
  const inAMonth = new Date(Date.parse(today) + 30 * 86_400_000).toISOString().slice(0, 10);
  return {
    name: t('mailSettings.samples.name'),
    store,
    email: 'nombre@correo.example',
    secret: '••••••••••••',
    expires: formats.moment(Date.now() + 72 * 3_600_000),
    from: formats.date(`${today.slice(0, 8)}01`),
    to: formats.date(today),
    balance: formats.money(57_250),
    code: t('mailSettings.samples.code'),
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
