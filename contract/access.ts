import { z } from 'zod';
import { Id, Timestamp, text } from './fields.ts';
import { command, query } from './procedure.ts';

const perMinute = z.int().min(1).max(1_000_000);
/** Scheme, host and port, as a browser sends it: 'https://caja.tienda.example:8443'. */
const Origin = text(200, 1).regex(/^https?:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9]\d{0,4})?$/, 'origin');

/** Who may reach the store's APIs, and how often. This machine's, never replicated. */
export const AccessSettings = z.strictObject({
  /** Requests a minute to the documents' APIs, of a signed-in user and of an address without one. */
  perUser: perMinute,
  perAddress: perMinute,
  /** The same of CorePOS's paths, whose document names its own. */
  coreposPerUser: perMinute,
  coreposPerAddress: perMinute,
  /** Other sites whose pages may call with a token; empty: none. */
  origins: z.array(Origin).max(20),
  /** What the documents leave open to anybody, each closed unless the store opens it (see `intake`). */
  openRegister: z.boolean(),
  openPersona: z.boolean(),
  openMail: z.boolean(),
});
export type AccessSettings = z.infer<typeof AccessSettings>;

/** As documented, and closed to other sites. */
export const defaultAccess: AccessSettings = {
  perUser: 600,
  perAddress: 30,
  coreposPerUser: 60,
  coreposPerAddress: 30,
  origins: [],
  openRegister: false,
  openPersona: false,
  openMail: false,
};

/**
 * Whether a key works now, and why not: `revoked` is for good; `ownerInactive` and `ownerMustChange` last as long as the account
 * of who made it is deactivated, or has a password to change first.
 */
export const tokenStates = ['active', 'ownerInactive', 'ownerMustChange', 'revoked'] as const;

/** A program's key: acts for who made it, with the permissions of a role and never more than his own. `lastUsedAt` to the minute. */
export const ApiToken = z.strictObject({
  id: z.string(),
  name: z.string(),
  roleId: z.string(),
  roleName: z.string(),
  ownerName: z.string(),
  createdAt: Timestamp,
  lastUsedAt: Timestamp.nullable(),
  state: z.enum(tokenStates),
});
export type ApiToken = z.infer<typeof ApiToken>;

export const access = {
  get: query({ permission: 'access:read' }, { input: z.strictObject({}), output: AccessSettings }),
  update: command(
    { permission: 'access:update', audit: { noun: 'access', verb: 'update' }, confirmed: true },
    { input: z.strictObject({ changes: AccessSettings.partial() }), output: AccessSettings },
  ),
  /** Revoked ones last; newest first. */
  listTokens: query({ permission: 'access:read' }, { input: z.strictObject({}), output: z.array(ApiToken).max(200) }),
  /** The names of the keys that would stop with this user's account, for who may close it. Never the keys. */
  programsOf: query(
    { permission: 'user:deactivate' },
    { input: z.strictObject({ userId: Id }), output: z.array(z.string()) },
  ),
  /** `secret` is shown this once. No two keys that are not revoked share a name (CONFLICT taken), whatever the case and accents. */
  createToken: command(
    { permission: 'access:update', audit: { noun: 'access', verb: 'createToken' }, once: true, confirmed: true },
    {
      input: z.strictObject({ name: text(60, 1), roleNumber: z.int().min(1) }),
      output: ApiToken.extend({ secret: z.string() }),
    },
  ),
  /** Acts on its very next call, and for good. CONFLICT state: it was revoked already, `current` is the key as it stands. */
  revokeToken: command(
    { permission: 'access:update', audit: { noun: 'access', verb: 'revokeToken' }, once: true },
    { input: z.strictObject({ id: Id }), output: ApiToken },
  ),
};
