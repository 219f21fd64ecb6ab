import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, password, setupInput } from '../../testing.ts';
import { differences, type Sample, samplesOf } from './curls/command.ts';
import { openTill, type Till } from './testing.ts';

/** A command without a token at a door that the store keeps closed gets one. */
const placeholders = /YOUR_JWT_TOKEN|<access_token>|eyJ[\w.]+|your-session-token/;

function run(till: Till, { command }: Sample, token: string) {
  const { authorization, ...headers } = command.headers;
  if (headers['cookie']) headers['cookie'] = headers['cookie'].replace(placeholders, token);
  else headers['authorization'] = (authorization ?? 'Bearer <access_token>').replace(placeholders, token);
  return till.send({ ...command, headers }, null);
}

const persona = (givenNames: string) => ({ ...setupInput.administrator.persona, givenNames });

/** Another administrator, who has chosen his password: somebody must stay when user 1 goes. */
async function secondAdministrator(till: Till, admin: Api): Promise<string> {
  const email = 'segunda@tienda.example';
  const { secret } = await admin.user.create({ email, persona: persona('Segunda'), roleNumber: 1 });
  const { api, token } = till.test.caller({ screen: false });
  await api.session.signIn({ email, password: secret ?? '' });
  await api.session.changePassword({ current: secret ?? '', next: password });
  return token() ?? '';
}

interface Prepared {
  /** Who makes a call that user 1 cannot make. */
  readonly others: Record<string, string>;
}

/** What must be on record for the numbers that a document's commands name. */
const preparations: Record<string, (till: Till, admin: Api) => Promise<Prepared>> = {
  '000': async () => ({ others: {} }),
  '001': async (till, admin) => ({ others: { 'deactivates user 1': await secondAdministrator(till, admin) } }),
  '002': async () => ({ others: {} }),
  '003': async (_till, admin) => {
    for (const name of ['Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis']) await admin.persona.create(persona(name));
    return { others: {} };
  },
};

describe.each(Object.entries(preparations))('the commands that document %s prints', (document, prepare) => {
  let till: Till;
  let others: Prepared['others'];
  beforeAll(async () => {
    till = await openTill();
    const { api } = till.test.caller();
    await api.session.signIn({ email: setupInput.administrator.email, password });
    ({ others } = await prepare(till, api));
  });
  afterAll(() => till.close());

  it.each(samplesOf(document).map((sample) => [sample.title, sample] as const))('%s', async (title, sample) => {
    const { status, body } = await run(till, sample, others[title] ?? till.token);
    expect({ status, body }).toMatchObject({ status: sample.status });
    expect(differences(sample.answer, body)).toEqual([]);
  });
});
