import { IconAlertTriangle, IconLogin2, IconUser } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Persona, personaName } from '#contract/persona.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { Pairs, RecordSection } from '#renderer/components/record-page.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { LinkClientDialog } from '#renderer/features/persona/link-dialogs.tsx';
import { linkPersona, unlinkPersona } from '#renderer/features/persona/persona-queries.ts';
import { failureOf, failureText } from '#renderer/lib/errors.ts';
import { useCan } from '#renderer/lib/user-context.ts';

/** The same human in other roles: with an account, and as a customer. */
export function PersonaCounterparts({ persona, onGiveAccess }: { persona: Persona; onGiveAccess: () => void }) {
  const { t } = useTranslation();
  return (
    <RecordSection title={t('persona.roles')}>
      <Pairs
        pairs={[
          [t('persona.asUser'), <AsUser key="user" persona={persona} onGiveAccess={onGiveAccess} />],
          [t('persona.asClient'), <AsClient key="client" persona={persona} />],
        ]}
      />
    </RecordSection>
  );
}

function Off() {
  const { t } = useTranslation();
  return <span className="muted">{t('persona.off')}</span>;
}

function AsUser({ persona, onGiveAccess }: { persona: Persona; onGiveAccess: () => void }) {
  const { t } = useTranslation();
  const reads = useCan('user:read');
  const creates = useCan('user:create');
  const { user } = persona;
  if (!user)
    return (
      <span className="counterpart">
        <span className="muted">{t('persona.noUser')}</span>
        {creates && persona.active && (
          <Button small icon={IconLogin2} onClick={onGiveAccess}>
            {t('persona.giveAccess')}
          </Button>
        )}
      </span>
    );
  return (
    <span className="counterpart">
      {reads ? (
        <Link to="/users/$id" params={{ id: user.id }} className="link">
          {user.name}
        </Link>
      ) : (
        user.name
      )}
      {!user.active && <Off />}
      {!persona.active && user.active && (
        <span className="msg warn">
          <Icon of={IconAlertTriangle} small />
          {t('persona.keepsAccess')}
        </span>
      )}
    </span>
  );
}

function AsClient({ persona }: { persona: Persona }) {
  const { t } = useTranslation();
  const reads = useCan('client:read');
  const edits = useCan('persona:update');
  const [linking, setLinking] = useState(false);
  const unlink = useUnlink(persona);
  const { client } = persona;
  const name = personaName(persona);
  let content: ReactNode;
  if (client)
    content = (
      <>
        {reads ? (
          <Link to="/clients/$id" params={{ id: client.id }} className="link">
            {client.name}
          </Link>
        ) : (
          client.name
        )}
        <span className="code">{client.code}</span>
        {!client.active && <Off />}
        {edits && (
          <Button small kind="quiet" disabled={unlink.isPending} onClick={() => unlink.mutate()}>
            {t('persona.unlink')}
          </Button>
        )}
      </>
    );
  else
    content = (
      <>
        <span className="muted">{t('persona.noClient')}</span>
        {edits && reads && (
          <Button small icon={IconUser} onClick={() => setLinking(true)}>
            {t('persona.link')}
          </Button>
        )}
      </>
    );
  return (
    <>
      <span className="counterpart">{content}</span>
      {unlink.error && <FailureNotice error={unlink.error} />}
      {linking && <LinkClientDialog of={{ id: persona.id, name }} onClose={() => setLinking(false)} />}
    </>
  );
}

/** At once, with the way back. */
function useUnlink({ id, client, ...names }: Persona) {
  const { t } = useTranslation();
  const name = personaName(names);

  async function undo(clientId: string): Promise<void> {
    try {
      await linkPersona(id, clientId);
      showToast(t('persona.relinked'));
    } catch (error) {
      showToast(failureText(t, failureOf(error)), { tone: 'bad' });
    }
  }

  return useMutation({
    mutationFn: () => unlinkPersona(id),
    onSuccess: () => {
      if (client) showToast(t('persona.unlinked', { name, client: client.name }), { undo: () => void undo(client.id) });
    },
  });
}
