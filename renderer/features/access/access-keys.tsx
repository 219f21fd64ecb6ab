import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiToken } from '#contract/access.ts';
import { Button } from '#renderer/components/button.tsx';
import { Switch } from '#renderer/components/choice.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { Status } from '#renderer/components/status-glyph.tsx';
import { keyListOptions } from '#renderer/features/access/access-queries.ts';
import { KeyDialog } from '#renderer/features/access/key-dialog.tsx';
import { KeySecretDialog } from '#renderer/features/access/key-secret-dialog.tsx';
import { RevokeDialog } from '#renderer/features/access/revoke-dialog.tsx';
import { roleName } from '#renderer/features/role/permission-words.ts';
import { roleListOptions } from '#renderer/features/role/role-queries.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

type Opened = { kind: 'new' } | { kind: 'revoke'; token: ApiToken } | { kind: 'secret'; name: string; secret: string };

/** The programs that may call, each with a key of its own. */
export function AccessKeys() {
  const { t } = useTranslation();
  const edits = useCan('access:update');
  const query = useQuery(keyListOptions);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [withRevoked, setWithRevoked] = useState(false);
  const close = () => setOpened(null);
  const tokens = query.data ?? [];
  const revoked = tokens.filter(({ state }) => state === 'revoked').length;
  const shown = withRevoked ? tokens : tokens.filter(({ state }) => state !== 'revoked');

  return (
    <section className="fs access-wide" aria-label={t('access.keys.title')}>
      <h2>{t('access.keys.title')}</h2>
      <div className="settings-choice">
        <p>{t('access.keys.what')}</p>
        <div className="access-key-acts">
          {edits && (
            <Button icon={IconPlus} onClick={() => setOpened({ kind: 'new' })}>
              {t('access.keys.new')}
            </Button>
          )}
          {revoked > 0 && (
            <Switch
              label={t('access.keys.withRevoked', { count: revoked })}
              checked={withRevoked}
              onChange={setWithRevoked}
            />
          )}
        </div>
        {query.error && !query.data && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && shown.length === 0 && (
          <p className="settings-state">{t(revoked > 0 ? 'access.keys.noneActive' : 'access.keys.none')}</p>
        )}
        {shown.length > 0 && (
          <KeyTable
            tokens={shown}
            withState={withRevoked}
            onRevoke={edits ? (token) => setOpened({ kind: 'revoke', token }) : undefined}
          />
        )}
      </div>
      {opened?.kind === 'new' && (
        <KeyDialog onClose={close} onCreated={({ name, secret }) => setOpened({ kind: 'secret', name, secret })} />
      )}
      {opened?.kind === 'secret' && <KeySecretDialog name={opened.name} secret={opened.secret} onClose={close} />}
      {opened?.kind === 'revoke' && <RevokeDialog token={opened.token} onClose={close} />}
    </section>
  );
}

interface KeyTableProps {
  tokens: readonly ApiToken[];
  /** Whether revoked ones stand among them. */
  withState: boolean;
  /** Absent for who may only look. */
  onRevoke: ((token: ApiToken) => void) | undefined;
}

function KeyTable({ tokens, withState, onRevoke }: KeyTableProps) {
  const { t } = useTranslation();
  return (
    // What scrolls sideways is reached by keyboard: by its buttons, or by itself where it has none.
    <section className="access-keys" aria-label={t('access.keys.list')} {...(!onRevoke && { tabIndex: 0 })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('access.keys.name')}</th>
            <th scope="col">{t('users.role')}</th>
            <th scope="col">{t('access.keys.owner')}</th>
            <th scope="col">{t('access.keys.created')}</th>
            <th scope="col">{t('access.keys.lastUsed')}</th>
            {withState && <th scope="col">{t('fields.status')}</th>}
            {onRevoke && <td />}
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <KeyRow key={token.id} token={token} withState={withState} onRevoke={onRevoke} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function KeyRow({ token, withState, onRevoke }: Omit<KeyTableProps, 'tokens'> & { token: ApiToken }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOfRole = useRoleName();
  const { lastUsedAt } = token;
  return (
    <tr>
      <th scope="row">
        {token.name}
        <WhyNot token={token} />
      </th>
      <td>{nameOfRole(token)}</td>
      <td>{token.ownerName}</td>
      <td className="moment" title={formats.moment(token.createdAt)}>
        {formats.recent(token.createdAt)}
      </td>
      <td className="moment" title={lastUsedAt === null ? undefined : formats.moment(lastUsedAt)}>
        {lastUsedAt === null ? t('access.keys.never') : formats.recent(lastUsedAt)}
      </td>
      {withState && (
        <td>
          <Status {...looks[token.state]} word={t(`access.keys.state.${token.state}`)} />
        </td>
      )}
      {onRevoke && (
        <td className="act">
          {token.state !== 'revoked' && (
            <Button
              small
              kind="quiet"
              aria-label={t('access.keys.revokeName', { name: token.name })}
              onClick={() => onRevoke(token)}
            >
              {t('access.keys.revoke')}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

const looks = {
  active: { glyph: 'disc', tone: 'good' },
  ownerInactive: { glyph: 'pause', tone: 'warn' },
  ownerMustChange: { glyph: 'pause', tone: 'warn' },
  revoked: { glyph: 'ring', tone: 'still' },
} as const;

/** A key that was not revoked, and does not work all the same. */
function WhyNot({ token: { state, ownerName } }: { token: ApiToken }) {
  const { t } = useTranslation();
  if (state === 'active' || state === 'revoked') return null;
  return (
    <small className="access-why">
      <Icon of={IconAlertTriangle} small />
      <span>{t(`access.keys.why.${state}`, { owner: ownerName })}</span>
    </small>
  );
}

/** Built-in roles have names in the user's language; who may not read the roles sees them as they are stored. */
function useRoleName(): (token: ApiToken) => string {
  const { t } = useTranslation();
  const reads = useCan('role:read');
  const roles = useQuery({ ...roleListOptions, enabled: reads }).data;
  return (token) => {
    const role = roles?.find(({ id }) => id === token.roleId);
    return role ? roleName(t, role) : token.roleName;
  };
}
