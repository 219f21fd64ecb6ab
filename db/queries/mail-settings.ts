import type { Language } from '#contract/fields.ts';
import { MailSettings, type MailTemplateName } from '#contract/mail.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';

const usual: MailSettings = {
  host: null,
  port: 587,
  security: 'starttls',
  user: null,
  senderName: null,
  senderAddress: null,
  replyTo: null,
  signature: null,
  paused: false,
  testMode: 'off',
  testAddress: null,
};

const statements = prepared(({ raw }) => ({
  settings: raw.prepare<[], string>("SELECT value FROM setting WHERE name = 'mail'").pluck(),
  write: raw.prepare<[string]>("INSERT OR REPLACE INTO setting (name, value) VALUES ('mail', ?)"),
  templates: raw.prepare<[], { name: MailTemplateName; language: Language; subject: string; message: string }>(
    'SELECT name, language, subject, message FROM mail_template LIMIT 50',
  ),
  setTemplate: raw.prepare(
    `INSERT INTO mail_template (name, language, subject, message, updated_at) VALUES (@name, @language, @subject, @message, @at)
     ON CONFLICT (name, language) DO UPDATE SET subject = excluded.subject, message = excluded.message, updated_at = excluded.updated_at`,
  ),
  removeTemplate: raw.prepare<[string, string]>('DELETE FROM mail_template WHERE name = ? AND language = ?'),
}));

/** What is set, over what any mail server is likely to want. */
export function getMailSettings(db: ReadDb): MailSettings {
  const text = statements(db).settings.get();
  const kept = text === undefined ? {} : (MailSettings.partial().safeParse(JSON.parse(text)).data ?? {});
  return {
    ...usual,
    ...(Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)) as object),
  };
}

export const writeMailSettings = (db: WriteDb, settings: MailSettings): void =>
  void statements(db).write.run(JSON.stringify(settings));

/** What the store has written itself. */
export const storeTemplates = (db: ReadDb) => statements(db).templates.all();

export function writeTemplate(
  db: WriteDb,
  name: MailTemplateName,
  language: Language,
  content: { subject: string; message: string } | null,
  at: number,
): void {
  if (content) statements(db).setTemplate.run({ name, language, ...content, at });
  else statements(db).removeTemplate.run(name, language);
}
