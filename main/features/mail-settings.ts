import { isIPv4 } from 'node:net';
import { invalid } from '#contract/errors.ts';
import type { MailSettings, MailSettingsState } from '#contract/mail.ts';
import type { ReadDb } from '#db/connection.ts';
import { countSentSince, countWaiting } from '#db/queries/mail.ts';
import { getMailSettings, writeMailSettings, writeTemplate } from '#db/queries/mail-settings.ts';
import { getStore } from '#db/queries/store.ts';
import type { Server } from '../adapters/mailer.ts';
import type { Secrets } from '../adapters/secrets.ts';
import { settingsId } from '../outbox.ts';
import type { Feature, TaskCall } from '../policy/feature.ts';
import { allTemplates, refuseOddFields } from './mail-letters.ts';

const passwordName = 'smtp';

const stateOf = (db: ReadDb, secrets: Secrets): MailSettingsState => ({
  ...getMailSettings(db),
  hasPassword: secrets.has(passwordName),
  passwordIn: secrets.place,
});

const isHere = (host: string | null | undefined) =>
  host === 'localhost' || host === '::1' || (isIPv4(host ?? '') && host?.startsWith('127.') === true);

/** What must hold together, whichever part of it was sent. */
function refuseOddSettings({ host, security, senderAddress, user, testMode, testAddress }: MailSettings): void {
  // In the clear only within this machine: anybody on the way could read the password and the letters.
  if (security === 'none' && host != null && !isHere(host)) throw invalid('changes.security', 'notAllowed');
  if (host != null && senderAddress == null && !user?.includes('@')) throw invalid('changes.senderAddress', 'required');
  if (testMode === 'address' && testAddress == null) throw invalid('changes.testAddress', 'required');
}

async function serverOf(task: TaskCall): Promise<Server> {
  const settings = getMailSettings(task.db);
  return { settings, password: settings.user ? await task.secrets.get(passwordName) : null };
}

/** The part of `mail` that is about the server and the words. */
export const mailSettings: Pick<
  Feature<'mail'>,
  'settings' | 'updateSettings' | 'pause' | 'test' | 'templates' | 'setTemplate'
> = {
  settings: ({ db, secrets }) => stateOf(db, secrets),

  updateSettings: {
    async prepare({ db, secrets }, { changes, password }) {
      const sent = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      if (Object.keys(sent).length === 0 && password === undefined) throw invalid('changes', 'required');
      refuseOddSettings({ ...getMailSettings(db), ...sent });
      const had = secrets.has(passwordName);
      const host = getMailSettings(db).host;
      // A password is for the server it was typed for.
      const moved = sent['host'] !== undefined && host !== null && sent['host'] !== host;
      if (password !== undefined || moved) await secrets.set(passwordName, password ?? null);
      return (call) => {
        const before = getMailSettings(call.db);
        const after = { ...before, ...sent };
        refuseOddSettings(after);
        writeMailSettings(call.db, after);
        // That there is a password is history; the password is nobody's.
        const now = { ...after, hasPassword: secrets.has(passwordName) };
        call.changed('mail', settingsId, { ...before, hasPassword: had }, now);
        return stateOf(call.db, secrets);
      };
    },
  },

  pause(call, { paused }) {
    const before = getMailSettings(call.db);
    writeMailSettings(call.db, { ...before, paused });
    call.changed('mail', settingsId, { paused: before.paused }, { paused });
    const { host, testMode, testAddress = null } = before;
    return {
      configured: host != null || testMode === 'files',
      paused,
      testMode,
      testAddress,
      ...countWaiting(call.db),
      problem: null,
      answer: null,
      retryAt: null,
      sentToday: countSentSince(call.db, call.now - 24 * 3600 * 1000),
    };
  },

  async *test(task, { to }) {
    task.check();
    const server = await serverOf(task);
    if (server.settings.host == null) {
      yield { ok: false, problem: 'settings', answer: null };
      return;
    }
    const store = getStore(task.db);
    const spanish = store?.language !== 'en';
    const outcome =
      to === undefined
        ? await task.mailer.check(server)
        : await task.mailer.send(
            server,
            {
              messageId: `<${task.batch}@trastienda.invalid>`,
              to,
              name: null,
              subject: spanish ? `Prueba de correo de ${store?.name ?? ''}` : `Test message from ${store?.name ?? ''}`,
              text: spanish
                ? 'Si lee esto, el correo de la tienda funciona.'
                : 'If you can read this, the store’s mail works.',
              date: task.now(),
              attachment: null,
            },
            task.signal,
          );
    // Neither well nor in trouble: the line broke after the letter was handed over, and it may have arrived.
    const problem = outcome.ok || outcome.uncertain ? null : outcome.problem;
    yield { ok: outcome.ok, problem, answer: outcome.answer };
  },

  templates: ({ db }) => allTemplates(db),

  setTemplate(call, { name, language, content }) {
    if (content) refuseOddFields(name, content);
    const of = () => allTemplates(call.db).find((each) => each.name === name && each.language === language);
    const before = of();
    writeTemplate(call.db, name, language, content, call.now);
    const after = of();
    if (!after || !before) throw invalid('name', 'notAllowed');
    call.changed('mail', `template ${name} ${language}`, before, after);
    return after;
  },
};
