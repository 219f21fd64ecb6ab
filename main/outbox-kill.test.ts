import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReader } from '#db/connection.ts';
import { idMaker } from '#db/id.ts';
import { openStore } from '#db/open.ts';
import { insertMail } from '#db/queries/mail.ts';
import { writeMailSettings } from '#db/queries/mail-settings.ts';
import { Random } from '#db/seed/random.ts';
import { temporaryFolder } from '#db/testing.ts';
import { writeTransaction } from '#db/transaction.ts';
import { type SmtpTest, startSmtp } from './testing-smtp.ts';

/** More of both: OUTBOX_MAILS=1000 OUTBOX_KILLS=100 npx vitest run main/outbox-kill.test.ts */
const mails = Number(process.env['OUTBOX_MAILS'] ?? 120);
const kills = Number(process.env['OUTBOX_KILLS'] ?? 8);
const readers = 25;

const folder = temporaryFolder();
const random = new Random(77);
let smtp: SmtpTest;
beforeAll(async () => {
  smtp = await startSmtp({ login: false });
});
afterAll(async () => {
  await smtp.close();
  folder.remove();
});

function fillOutbox(): void {
  const store = openStore({ dataDir: folder.path, clock: Date.now });
  const newId = idMaker(Date.now);
  writeTransaction(store.writer, () => {
    writeMailSettings(store.writer, {
      host: '127.0.0.1',
      port: smtp.port,
      security: 'none',
      user: null,
      senderName: null,
      senderAddress: 'ventas@esquina.example',
      replyTo: null,
      signature: null,
      paused: false,
      testMode: 'off',
      testAddress: null,
    });
    for (let number = 1; number <= mails; number += 1) {
      const id = newId();
      const to = `lector${number % readers}@correo.example`;
      const letter = { to, name: null, subject: `Carta ${number}`, message: 'Hola' };
      const extras = { template: null, document: null, attachment: null, secret: null };
      const stamp = {
        id,
        number,
        messageId: `<${id}@trastienda.invalid>`,
        at: Date.now(),
        by: null,
        clientRow: null,
        userRow: null,
      };
      insertMail(store.writer, letter, extras, stamp);
    }
  });
  store.close();
}

const root = path.join(import.meta.dirname, '..');
const program = `
  const { openBackend } = await import('./main/backend.ts');
  openBackend({ dataDir: process.argv[1], mailPauseMs: 10 });
  setInterval(() => {}, 1000);
`;

const startProgram = (): ChildProcess =>
  spawn(process.execPath, ['--input-type=module', '-e', program, folder.path], { cwd: root, stdio: 'inherit' });

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

const until = async (done: () => boolean, ms: number): Promise<boolean> => {
  const end = performance.now() + ms;
  while (!done() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
  return done();
};

describe('a program that is killed, and a server that hangs up', () => {
  it(
    'lose no letter, double at most one a kill, and keep each reader’s order',
    async () => {
      fillOutbox();
      let drops = 0;
      smtp.rules = {
        drop(step) {
          const drop = step !== 'auth' && random.chance(0.03);
          if (drop) drops += 1;
          return drop;
        },
      };
      for (let killed = 0; killed < kills; killed += 1) {
        const child = startProgram();
        const goal = Math.min(mails - 1, smtp.taken.length + Math.ceil((mails / (kills + 1)) * random.next() * 2));
        await until(() => smtp.taken.length >= goal, 30_000);
        await kill(child);
      }
      const last = startProgram();
      const numbers = () => new Set(smtp.taken.map(({ messageId }) => messageId));
      const reader = openReader(path.join(folder.path, 'trastienda.db'));
      const waiting = reader.raw.prepare("SELECT count(*) FROM mail WHERE status IN ('queued', 'sending')").pluck();
      await until(() => waiting.get() === 0, 15_000 + mails * 200);
      reader.raw.close();
      await kill(last);
      // A letter whose answer was cut off twice is left to people: they ask for it once more.
      const store = openStore({ dataDir: folder.path, clock: Date.now });
      const unsure = store.reader.raw
        .prepare("SELECT message_id FROM mail WHERE status = 'uncertain'")
        .pluck()
        .all() as string[];
      const left = store.reader.raw
        .prepare("SELECT count(*) FROM mail WHERE status NOT IN ('sent', 'uncertain')")
        .pluck()
        .get();
      store.close();
      const arrived = numbers();
      expect(arrived.size + unsure.filter((id) => !arrived.has(id)).length).toBe(mails);
      expect(left).toBe(0);
      expect(smtp.taken.length - arrived.size).toBeLessThanOrEqual(kills);
      expect(drops).toBeGreaterThan(0);
      for (let reader = 0; reader < readers; reader += 1) {
        const own = smtp.taken.filter(({ to }) => to === `lector${reader}@correo.example`);
        const order = [...new Set(own.map(({ raw }) => Number(/^subject: Carta (\d+)/im.exec(raw)?.[1])))];
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }
    },
    60_000 + mails * 300 + kills * 5000,
  );
});
