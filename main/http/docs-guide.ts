import { contract } from '#contract/index.ts';
import type { ProcedureMeta } from '#contract/procedure.ts';
import { dialects } from './dialects/index.ts';
import { limitsOf, repeatable } from './docs-openapi.ts';

/** What a programmer needs before his first call, as the page of `docs` shows it. Texts are HTML of our own making. */

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly html: string;
}

type Procedures = Record<string, Record<string, { readonly '~orpc': { readonly meta: ProcedureMeta } }>>;

/** Every procedure that asks for the password again, by name. */
const confirmed = Object.entries(contract as unknown as Procedures).flatMap(([noun, verbs]) =>
  Object.entries(verbs).flatMap(([verb, { '~orpc': procedure }]) =>
    procedure.meta.kind === 'command' && procedure.meta.confirmed ? [`<code>${noun}/${verb}</code>`] : [],
  ),
);

const start = `<ol>
<li>In Trastienda, an administrator opens <b>Settings → Programs and API</b> and makes a key with <b>New key</b>: a name for your program
and a role. The key begins with <code>tst_</code> and is shown this once.</li>
<li>Send it with every call as <code>Authorization: Bearer tst_…</code>. <code>URL</code> is the address of this page without <code>/docs</code>:
<pre>URL=…
KEY=tst_…
curl -s "$URL/api/pos/clientes" -H "authorization: Bearer $KEY"</pre></li>
<li>Bodies are JSON in UTF-8 with <code>content-type: application/json</code>; so are all answers.</li>
</ol>
<p>A person can sign in instead, and use the token for twelve hours as if it were a key:</p>
<pre>curl -s "$URL/auth/login" -H "content-type: application/json" \\
  -d '{"email":"…","password":"…"}'</pre>
<p>A web page of another site may call, with a token of its own, once its address stands among the allowed sites of the same settings.</p>`;

const keys = `<p>A key acts as the person who made it and with the permissions of its role, never with more than that person has now: the history names both.
It ends when it is revoked, and rests while its maker’s account is inactive or must change its password.</p>
<p>What a key can never do:</p>
<ul>
<li>sign in or out, lock, or change its maker’s password under <code>/api/app</code>: 403;</li>
<li>what asks for the password again (${confirmed.join(', ')}; another e-mail, role or password of a user; a role above the cashier’s for somebody):
401 with the reason <code>confirm</code> under <code>/api/app</code>, 403 under <code>/usuario</code>. That takes a person who signed in within the last five minutes.</li>
</ul>`;

const limitRows = dialects
  .map((dialect) => {
    const { perUser, perAddress } = limitsOf(dialect);
    return `<tr><th scope="row">${dialect.title}</th><td>${perUser}</td><td>${perAddress}</td></tr>`;
  })
  .join('');

const limits = `<p>Requests a minute, unless the store sets others in <b>Settings → Programs and API</b>. Each API counts by itself; <code>/api/app</code> is not counted,
but wrong passwords and messages are.</p>
<table><thead><tr><th scope="col">API</th><th scope="col">A key or a user</th><th scope="col">An address without a token</th></tr></thead><tbody>${limitRows}</tbody></table>
<p>Every counted answer tells how it stands: <code>x-ratelimit-limit</code>, <code>x-ratelimit-remaining</code> and <code>x-ratelimit-reset</code>, in seconds.
Beyond the limit the answer is 429 with <code>retry-after</code>: wait that many seconds.</p>`;

const errors = `<p>Each API refuses in a shape of its own, shown with it; the status says what kind of refusal it is.</p>
<table><thead><tr><th scope="col">Status</th><th scope="col">What to do</th></tr></thead><tbody>
<tr><th scope="row">400, 422</th><td>Mend the request; the sentences name the fields. Null is refused where a field is required.</td></tr>
<tr><th scope="row">401</th><td>Send a key, or a token that is still good.</td></tr>
<tr><th scope="row">403</th><td>Give the key a role with that permission; each operation names what it needs.</td></tr>
<tr><th scope="row">404</th><td>The record is not there.</td></tr>
<tr><th scope="row">409</th><td>Another record has this value, it changed in the meantime, or the idempotency-key was used for something else: read it again.</td></tr>
<tr><th scope="row">413, 415</th><td>Send at most 1 MB, as <code>application/json</code> in UTF-8.</td></tr>
<tr><th scope="row">429</th><td>Wait as many seconds as <code>retry-after</code> says.</td></tr>
<tr><th scope="row">500</th><td>Our mistake. Tell the store the number of the incident.</td></tr>
<tr><th scope="row">503</th><td>The store is busy or closing. Try again.</td></tr>
</tbody></table>
<p>Fields that an API does not know, or that are read only, are left out of account: what was read may be sent back. Every answer carries <code>x-request-id</code>,
by which the store finds the call in its log.</p>`;

const repeats = `<p>When the network breaks off, nobody knows whether a record was made. Send the header <code>idempotency-key</code> with everything that makes one, and send the
same request again: ${repeatable.charAt(0).toLowerCase()}${repeatable.slice(1)}. The same key with another request is refused with 409, a key of another form with 400 (422 where data are refused so).
Changes and deletions may be repeated as they are.</p>
<pre>curl -s "$URL/persona" -H "authorization: Bearer $KEY" \\
  -H "content-type: application/json" -H "idempotency-key: till-1-000042" -d '{…}'</pre>`;

const masked = `<p>Without the permission <code>private:read</code>, document numbers show their last three signs only (<code>••••••••••001</code>) and birth dates nothing. What is masked and
sent back as it was read leaves the number as it is.</p>`;

const application = `<p>Every procedure of Trastienda itself, ${Object.values(contract).flatMap(Object.values).length} of them: <code>POST /api/app/NOUN/VERB</code> with a JSON body, which may hold no field that is not known.
<a href="/api/app/openapi.json">openapi.json</a> describes each with its permission. A refusal is <code>{code, status, message, data}</code>, with the code of a closed set.</p>
<pre>curl -s "$URL/api/app/client/list" -H "authorization: Bearer $KEY" \\
  -H "content-type: application/json" -d '{"search":"andina"}'</pre>`;

export const guide: readonly Chapter[] = [
  { id: 'start', title: 'A first call', html: start },
  { id: 'keys', title: 'What a key may do', html: keys },
  { id: 'errors', title: 'When it is refused', html: errors },
  { id: 'limits', title: 'How often', html: limits },
  { id: 'repeat', title: 'Safe to repeat: idempotency-key', html: repeats },
  { id: 'private', title: 'Private fields', html: masked },
  { id: 'app', title: 'The application’s own API', html: application },
];
