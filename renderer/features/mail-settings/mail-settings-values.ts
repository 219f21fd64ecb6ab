import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { MailSettings, type MailSettingsState } from '#contract/mail.ts';
import { emptyMail, mailIssues } from '#renderer/features/mail/mail-values.ts';

type Security = MailSettings['security'];
type TestMode = MailSettings['testMode'];

/** keep: as it is kept · change: what is typed · remove: none from now on. */
export type PasswordWish = 'keep' | 'change' | 'remove';

/** As the form holds them: '' for nothing typed. */
export interface MailSettingsValues {
  host: string;
  port: string;
  security: Security;
  user: string;
  /** The server for which a password is kept; '' where there is none, or it is not ours to lose. */
  passwordHost: string;
  passwordWish: PasswordWish;
  password: string;
  senderName: string;
  senderAddress: string;
  replyTo: string;
  signature: string;
  testMode: TestMode;
  testAddress: string;
}

export const mailSettingsValues = (state: MailSettingsState): MailSettingsValues => ({
  host: state.host ?? '',
  port: String(state.port),
  security: state.security,
  user: state.user ?? '',
  passwordHost: state.hasPassword && state.passwordIn !== 'environment' ? (state.host ?? '') : '',
  passwordWish: state.hasPassword ? 'keep' : 'change',
  password: '',
  senderName: state.senderName ?? '',
  senderAddress: state.senderAddress ?? '',
  replyTo: state.replyTo ?? '',
  signature: state.signature ?? '',
  testMode: state.testMode,
  testAddress: state.testAddress ?? '',
});

/** A password is for the server it was typed for: another server does not get it. */
export const losesPassword = ({ host, passwordHost }: Pick<MailSettingsValues, 'host' | 'passwordHost'>): boolean =>
  passwordHost !== '' && host.trim() !== passwordHost;

const portOf = (text: string): number | undefined => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined);

const Fields = MailSettings.omit({ paused: true });

const sentOf = (values: MailSettingsValues) => ({
  host: values.host.trim() || null,
  port: portOf(values.port),
  security: values.security,
  user: values.user.trim() || null,
  senderName: values.senderName.trim() || null,
  senderAddress: values.senderAddress.trim() || null,
  replyTo: values.replyTo.trim() || null,
  signature: values.signature.trim() || null,
  testMode: values.testMode,
  testAddress: values.testAddress.trim() || null,
});

/** In the clear only within this machine. */
export const isThisMachine = (host: string): boolean =>
  ['localhost', '::1', ''].includes(host.trim()) || /^127\./.test(host.trim());

const wantsPassword = ({ passwordWish, password }: MailSettingsValues): boolean =>
  passwordWish !== 'remove' && password === '';

/** What is wrong with one address, in the words in which every letter says it. */
export const addressIssue = (address: string): FieldIssue | undefined =>
  mailIssues({ ...emptyMail, to: address }).find(({ path }) => path === 'to');

const addresses: readonly string[] = ['senderAddress', 'replyTo', 'testAddress'];

/** The contract's rules, in the words that fit a server's name, a port and an address. */
function ownWords(values: MailSettingsValues, { path, ...issue }: FieldIssue): FieldIssue {
  if (path === 'port' && values.port.trim() !== '') return { path, rule: 'port' };
  if (path === 'host' && issue.rule === 'notAllowed') return { path, rule: 'host' };
  if (addresses.includes(path) && issue.rule === 'email')
    return { path, rule: addressIssue(String(values[path as 'replyTo']))?.rule ?? issue.rule };
  return { path, ...issue };
}

/** What must hold together, as the service will ask for it too. */
function togetherIssues(values: MailSettingsValues): FieldIssue[] {
  const { host, security, senderAddress, user, testMode, testAddress } = sentOf(values);
  return [
    ...(security === 'none' && !isThisMachine(host ?? '') ? [{ path: 'security', rule: 'notAllowed' }] : []),
    ...(host !== null && senderAddress === null && !user?.includes('@')
      ? [{ path: 'senderAddress', rule: 'required' }]
      : []),
    ...(losesPassword(values) && host !== null && user !== null && wantsPassword(values)
      ? [{ path: 'password', rule: 'required' }]
      : []),
    ...(testMode === 'address' && testAddress === null ? [{ path: 'testAddress', rule: 'required' }] : []),
  ];
}

export function mailSettingsIssues(values: MailSettingsValues): FieldIssue[] {
  const { error } = Fields.safeParse(sentOf(values));
  const own = (error ? fieldIssues(error) : []).map((issue) => ownWords(values, issue));
  return [...own, ...togetherIssues(values)];
}

/** What differs from `before`, and nothing else: what somebody else changed meanwhile stays. */
export function changedMailSettings(before: MailSettingsState, values: MailSettingsValues): Partial<MailSettings> {
  const after = Fields.parse(sentOf(values));
  const keys = Object.keys(after) as (keyof typeof after)[];
  return Object.fromEntries(keys.filter((key) => after[key] !== before[key]).map((key) => [key, after[key]]));
}

/** As the service takes it: undefined stays, null goes. */
export function sentPassword(values: MailSettingsValues): string | null | undefined {
  const { passwordWish, password } = values;
  if (passwordWish === 'remove') return null;
  return (passwordWish === 'change' || losesPassword(values)) && password !== '' ? password : undefined;
}

/** The port that goes with each kind of connection. */
export const usualPorts: Record<Security, string> = { starttls: '587', tls: '465', none: '25' };

/** Another kind of connection asks at another port, unless one of the person's own was typed. */
export const portFor = (port: string, before: Security, after: Security): string =>
  port.trim() === '' || port.trim() === usualPorts[before] ? usualPorts[after] : port;
