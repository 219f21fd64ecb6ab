import { type Client, fullName } from '#contract/client.ts';
import { DomainError, invalid } from '#contract/errors.ts';
import { isEmail } from '#contract/fields.ts';
import type { PortalAccount, User } from '#contract/user.ts';
import { getClient } from '#db/queries/client.ts';
import { getUser, updateUser, userOfClient } from '#db/queries/user.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import { mailSecret } from './first-letter.ts';
import { languageFor } from './mail-letters.ts';
import {
  endSessions,
  giveFirstSecret,
  newSecret,
  openPortal,
  refuseTakenEmail,
  saveUser,
  stamp,
} from './user-account.ts';

const toAccount = ({ id, email, active, mustChangePassword, secretExpiresAt }: User): PortalAccount => ({
  id,
  email,
  active,
  mustChangePassword,
  secretExpiresAt,
});

const sent = (call: CommandCall, { email, secretExpiresAt }: User, client: Client, secret: string): null =>
  mailSecret(call, 'invitation', secret, {
    email,
    secretExpiresAt,
    name: fullName(client),
    language: languageFor(call.db, client.id),
  });

/** The part of `user` that clients' own accounts are. */
export const portalAccount: Pick<Feature<'user'>, 'portalOf' | 'invite' | 'revoke'> = {
  portalOf({ db }, { clientId }) {
    const account = userOfClient(db, getClient(db, clientId).id);
    return { account: account === undefined ? null : toAccount(getUser(db, account)) };
  },

  invite: {
    async prepare({ hasher }, { clientId, byMail = false }) {
      const secret = newSecret();
      const passwordHash = await hasher.hash(secret);
      return (call) => {
        const client = getClient(call.db, clientId);
        if (client.status !== 'active') throw new DomainError('CONFLICT', { reason: 'state', field: 'status' });
        const { email } = client;
        if (email === null) throw invalid('email', 'required');
        if (!isEmail(email)) throw invalid('email', 'email');
        const given = (account: User) => ({
          ...toAccount(account),
          secret: byMail ? sent(call, account, client, secret) : secret,
        });
        const known = userOfClient(call.db, client.id);
        if (known === undefined) return given(openPortal(call, client, passwordHash));
        refuseTakenEmail(call.db, email, known);
        const before = getUser(call.db, known);
        // He may have another name or another e-mail by now.
        const columns = { displayName: fullName(client), email, active: true };
        const same = before.active && before.email === columns.email && before.displayName === columns.displayName;
        const current = same ? before : saveUser(call, before, (row) => updateUser(call.db, row, columns, stamp(call)));
        return given(giveFirstSecret(call, current, passwordHash));
      };
    },
  },

  revoke(call, { clientId }) {
    const known = userOfClient(call.db, getClient(call.db, clientId).id);
    if (known === undefined) throw new DomainError('NOT_FOUND', { noun: 'user' });
    const current = getUser(call.db, known);
    if (!current.active) return toAccount(current);
    endSessions(call, current);
    return toAccount(saveUser(call, current, (row) => updateUser(call.db, row, { active: false }, stamp(call))));
  },
};
