import { IconLockOff, IconMail, IconMailPlus, IconUserOff, IconUserPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Client, fullName } from '#contract/client.ts';
import type { PortalAccount } from '#contract/user.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { RecordSection } from '#renderer/components/record-page.tsx';
import { type Glyph, Status } from '#renderer/components/status-glyph.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { portalAccountOptions } from '#renderer/features/portal/portal-queries.ts';
import { SecretDialog } from '#renderer/features/user/secret-dialog.tsx';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { queryClient } from '#renderer/lib/query-client.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/portal/portal.css';

type State = 'none' | 'invited' | 'lapsed' | 'open' | 'closed';

function stateOf(account: PortalAccount | null): State {
  if (!account) return 'none';
  if (!account.active) return 'closed';
  if (!account.mustChangePassword) return 'open';
  return account.secretExpiresAt !== null && account.secretExpiresAt < Date.now() ? 'lapsed' : 'invited';
}

const looks: Record<State, { glyph: Glyph; tone: 'good' | 'warn' | 'info' | 'still' }> = {
  none: { glyph: 'ring', tone: 'still' },
  invited: { glyph: 'halfRing', tone: 'info' },
  lapsed: { glyph: 'dashedRing', tone: 'warn' },
  open: { glyph: 'disc', tone: 'good' },
  closed: { glyph: 'crossedRing', tone: 'still' },
};

function adoptAccount(
  clientId: string,
  { id, email, active, mustChangePassword, secretExpiresAt }: PortalAccount,
): void {
  const account = { id, email, active, mustChangePassword, secretExpiresAt };
  queryClient.setQueryData(portalAccountOptions(clientId).queryKey, { account });
}

function useInvite(clientId: string) {
  const { t } = useTranslation();
  const invite = useMutation({
    // Nothing that was shown stays in memory.
    gcTime: 0,
    mutationFn: (byMail: boolean) => api.user.invite({ clientId, byMail }),
    onSuccess: (account) => {
      adoptAccount(clientId, account);
      if (account.secret === null) showToast(t('portal.access.mailed', { email: account.email }));
    },
  });
  useForgetUnreachable(invite);
  return invite;
}

/** Whether a client may look at his own account, and the way in and out. */
export function PortalAccess({ client, onEdit }: { client: Client; onEdit: (() => void) | undefined }) {
  const { t } = useTranslation();
  const manages = useCan('client:account');
  const { data } = useQuery(portalAccountOptions(client.id));
  const [asked, setAsked] = useState(false);
  const invite = useInvite(client.id);
  if (!data || (!data.account && !manages)) return null;
  const state = stateOf(data.account);
  const enters = client.status === 'active' || client.status === 'suspended';
  return (
    <RecordSection title={t('portal.access.title')}>
      <div className="portal-access">
        <Status {...looks[state]} word={t(`portal.access.state.${state}`)} />
        <AccessText client={client} account={data.account} state={state} />
        {manages && (
          <div className="row">
            {enters && (
              <InviteButton
                client={client}
                state={state}
                busy={invite.isPending}
                onInvite={(byMail) => invite.mutate(byMail)}
                onEdit={onEdit}
              />
            )}
            {data.account?.active && (
              <Button small kind="quiet" icon={IconUserOff} onClick={() => setAsked(true)}>
                {t('portal.access.revoke')}
              </Button>
            )}
          </div>
        )}
        {invite.error && <InviteFailure error={invite.error} />}
      </div>
      {asked && <RevokeDialog client={client} onClose={() => setAsked(false)} />}
      {invite.data?.secret && (
        <SecretDialog
          user={{ ...invite.data, displayName: fullName(client) }}
          secret={invite.data.secret}
          onClose={invite.reset}
        />
      )}
    </RecordSection>
  );
}

function AccessText({ client, account, state }: { client: Client; account: PortalAccount | null; state: State }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const put = client.status === 'inactive' || client.status === 'archived';
  if (account?.active && put)
    return (
      <p className="quiet-note">
        <Icon of={IconLockOff} small />
        <span>{t('portal.access.putAway')}</span>
      </p>
    );
  if (!account) return <p className="muted">{t('portal.access.noneText')}</p>;
  const when = account.secretExpiresAt ? moment(account.secretExpiresAt) : '';
  return (
    <p className="soft">
      <span className="portal-mail">{account.email}</span>
      {state === 'invited' && when && ` · ${t('portal.access.until', { when })}`}
      {state === 'lapsed' && ` · ${t('portal.access.lapsedText')}`}
    </p>
  );
}

interface InviteButtonProps {
  client: Client;
  state: State;
  busy: boolean;
  onInvite: (byMail: boolean) => void;
  onEdit: (() => void) | undefined;
}

/** Without an e-mail there is nothing to enter with: it is asked for first. */
function InviteButton({ client, state, busy, onInvite, onEdit }: InviteButtonProps) {
  const { t } = useTranslation();
  const sends = useCan('mail:send');
  if (client.status !== 'active') return null;
  if (!client.email)
    return (
      <>
        <span className="soft">{t('portal.access.noEmail')}</span>
        {onEdit && (
          <Button small icon={IconMailPlus} onClick={onEdit}>
            {t('portal.access.addEmail')}
          </Button>
        )}
      </>
    );
  const again = state !== 'none';
  return (
    <>
      <Button small icon={IconUserPlus} aria-disabled={busy} onClick={() => !busy && onInvite(false)}>
        {t(again ? 'portal.access.again' : 'portal.access.invite')}
      </Button>
      {sends && (
        <Button small kind="quiet" icon={IconMail} aria-disabled={busy} onClick={() => !busy && onInvite(true)}>
          {t('portal.access.byMail')}
        </Button>
      )}
    </>
  );
}

/** The e-mail is judged here for the first time: it belongs to the account, not only to the record. */
function InviteFailure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const failure = failureOf(error);
  if (failure.code === 'CONFLICT' && failure.data.reason === 'taken')
    return (
      <p className="msg bad" role="alert">
        {t('portal.access.emailTaken')}
      </p>
    );
  if (failure.code === 'VALIDATION')
    return (
      <p className="msg bad" role="alert">
        {t('portal.access.emailWrong')}
      </p>
    );
  return <FailureNotice error={error} />;
}

function RevokeDialog({ client, onClose }: { client: Client; onClose: () => void }) {
  const { t } = useTranslation();
  const revoke = useMutation({
    mutationFn: () => api.user.revoke({ clientId: client.id }),
    onSuccess: (account) => {
      adoptAccount(client.id, account);
      showToast(t('portal.access.revoked', { name: fullName(client) }));
      onClose();
    },
  });
  useForgetUnreachable(revoke);
  const confirm = () => {
    if (!revoke.isPending) revoke.mutate();
  };
  return (
    <Dialog
      title={t('portal.access.revokeTitle', { name: fullName(client) })}
      onCancel={onClose}
      onConfirm={confirm}
      actions={
        <>
          <Button kind="quiet" data-autofocus onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button kind="danger" aria-disabled={revoke.isPending} onClick={confirm}>
            {t('portal.access.revokeConfirm')}
          </Button>
        </>
      }
    >
      <p>{t('portal.access.revokeText')}</p>
      {revoke.error && <FailureNotice error={revoke.error} />}
    </Dialog>
  );
}
