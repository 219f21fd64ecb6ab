import { IconAlertTriangle, IconChevronRight, IconLink, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Address, type Client, fullName } from '#contract/client.ts';
import { documentWarning } from '#contract/document.ts';
import { Button } from '#renderer/components/button.tsx';
import { Copyable } from '#renderer/components/copyable.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { Pairs, RecordBody, RecordHead, RecordSection } from '#renderer/components/record-page.tsx';
import { RecordStamps } from '#renderer/components/record-rail.tsx';
import { Reserved } from '#renderer/components/reserved.tsx';
import { ClientHistory } from '#renderer/features/change/client-history.tsx';
import { ClientActions, useStatusChange } from '#renderer/features/client/client-actions.tsx';
import { ClientNeighbours } from '#renderer/features/client/client-neighbours.tsx';
import { lastPlace } from '#renderer/features/client/client-search.ts';
import { ClientStatus } from '#renderer/features/client/client-status.tsx';
import { LinkPersonaDialog } from '#renderer/features/persona/link-dialogs.tsx';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { initialsOf } from '#renderer/lib/initials.ts';
import { useCan } from '#renderer/lib/user-context.ts';

/** Back to the list as it was left: its search, filter, order and page. */
export function BackPath() {
  const { t } = useTranslation();
  const { search } = lastPlace;
  return (
    <nav className="crumb" aria-label={t('shell.path')}>
      <Link to="/clients" search={search}>
        {t('client.plural')}
      </Link>
      {search.status && (
        <>
          <Icon of={IconChevronRight} />
          <span>{t(`client.tabs.${search.status}`)}</span>
        </>
      )}
    </nav>
  );
}

interface ClientDetailProps {
  client: Client;
  onEdit: () => void;
  /** Another record of the list one came from. */
  onOpen: (id: string) => void;
}

export function ClientDetail({ client, onEdit, onOpen }: ClientDetailProps) {
  const { t } = useTranslation();
  const edits = useCan('client:update');
  const deactivates = useCan('client:deactivate');
  const change = useStatusChange(client);
  const name = fullName(client);
  useDocumentTitle(name);
  useHotkeys({ F2: () => edits && onEdit() });
  return (
    <>
      <div className="crumb-bar">
        <BackPath />
        <ClientNeighbours id={client.id} onOpen={onOpen} />
      </div>
      <RecordHead
        name={name}
        initials={initialsOf(name)}
        sub={
          <>
            <span className="code">
              <Copyable label={t('fields.code')} value={client.code} />
            </span>
            <ClientStatus status={client.status} pill />
            {client.tags.map((tag) => (
              <span key={tag} className="tag" title={tag}>
                <span className="cut">{tag}</span>
              </span>
            ))}
          </>
        }
        actions={
          <>
            {edits && (
              <Button kind="primary" icon={IconPencil} hint="F2" onClick={onEdit}>
                {t('actions.edit')}
              </Button>
            )}
            {deactivates && <ClientActions client={client} onStatus={(status) => change.mutate(status)} />}
          </>
        }
      />
      {change.error && <FailureNotice error={change.error} />}
      <KeyFacts client={client} />
      <RecordBody label={t('client.summary')} railLabel={t('client.aside')} rail={<Rail client={client} />}>
        <Summary client={client} />
      </RecordBody>
    </>
  );
}

/** What is asked for most, one click from the clipboard. */
function KeyFacts({ client }: { client: Client }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const documentLabel = client.documentType ? t(`documentTypes.${client.documentType}`) : t('fields.document');
  const facts = [
    { label: documentLabel, value: client.documentNumber, reserved: client.masked.includes('documentNumber') },
    { label: t('fields.contact'), value: client.contactName },
    { label: t('fields.phone'), value: client.phone ?? client.mobile },
    { label: t('fields.email'), value: client.email },
    { label: t('fields.city'), value: client.addresses.main?.city ?? null },
  ];
  return (
    <dl className="facts">
      {facts.map(
        ({ label, value, reserved }) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{reserved ? <Reserved value={value} /> : <Copyable label={label} value={value} />}</dd>
            </div>
          ),
      )}
      <div>
        <dt>{t('client.since')}</dt>
        <dd>{day(client.createdAt)}</dd>
      </div>
    </dl>
  );
}

function addressText(address: Address): string {
  const place = [address.city, address.state, address.country].filter(Boolean).join(', ');
  return [address.street, [place, address.postalCode].filter(Boolean).join(' · ')].filter(Boolean).join('\n');
}

function Summary({ client }: { client: Client }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { addresses } = client;
  const gender = client.gender === 'M' || client.gender === 'F' ? t(`gender.${client.gender}`) : client.gender;
  const copy = (label: string, value: string | null) => value && <Copyable label={label} value={value} />;
  const lines = (address: Address | null, none: string) =>
    address ? (
      <span style={{ whiteSpace: 'pre-line' }}>{addressText(address)}</span>
    ) : (
      <span className="muted">{none}</span>
    );
  const counterpart = useCounterpart(client);
  const birthDate = client.masked.includes('birthDate') ? (
    <Reserved />
  ) : (
    client.birthDate && formats.date(client.birthDate)
  );
  const person: [string, ReactNode][] =
    client.kind === 'person'
      ? [
          [t('fields.birthDate'), birthDate],
          [t('fields.gender'), gender],
        ]
      : [];
  return (
    <>
      <RecordSection title={t('form.identity')}>
        <Pairs
          pairs={[
            [t('form.kind'), t(`client.kind.${client.kind}`)],
            [t('fields.documentType'), client.documentType && t(`documentTypes.${client.documentType}`)],
            [t('fields.documentNumber'), <DocumentNumber key="document" client={client} />],
            ...person,
            ...(counterpart ? [[t('persona.sameAs'), counterpart] as [string, ReactNode]] : []),
          ]}
        />
      </RecordSection>
      <RecordSection title={t('form.contact')}>
        <Pairs
          pairs={[
            ...(client.contactName || client.kind === 'company'
              ? [[t('fields.contactName'), client.contactName] as [string, ReactNode]]
              : []),
            [t('fields.phone'), copy(t('fields.phone'), client.phone)],
            [t('fields.mobile'), copy(t('fields.mobile'), client.mobile)],
            [t('fields.email'), copy(t('fields.email'), client.email)],
          ]}
        />
      </RecordSection>
      <RecordSection title={t('address.plural')}>
        <Pairs
          pairs={[
            [t('address.main'), addresses.main && lines(addresses.main, '')],
            [t('address.billing'), lines(addresses.billing, t('address.same'))],
            [t('address.shipping'), lines(addresses.shipping, t('address.same'))],
          ]}
        />
      </RecordSection>
    </>
  );
}

/** The same human on record as a person, or the way to say who it is; null where there is nothing to see or do. */
function useCounterpart(client: Client): ReactNode {
  const { t } = useTranslation();
  const reads = useCan('persona:read');
  const links = useCan('persona:update') && reads;
  const [linking, setLinking] = useState(false);
  const { persona } = client;
  if (persona)
    return reads ? (
      <Link to="/personas/$id" params={{ id: persona.id }} className="link">
        {persona.name}
      </Link>
    ) : (
      persona.name
    );
  if (!links || client.kind !== 'person') return null;
  return (
    <>
      <Button small kind="quiet" className="link-act" icon={IconLink} onClick={() => setLinking(true)}>
        {t('persona.linkFromClient')}
      </Button>
      {linking && (
        <LinkPersonaDialog of={{ id: client.id, name: fullName(client) }} onClose={() => setLinking(false)} />
      )}
    </>
  );
}

/** What looked odd on saving is kept with the record, beside the number. */
function DocumentNumber({ client }: { client: Client }) {
  const { t } = useTranslation();
  const { documentType, documentNumber, masked } = client;
  if (!documentNumber) return <span className="muted">–</span>;
  if (masked.includes('documentNumber')) return <Reserved value={documentNumber} />;
  const warning = documentWarning(documentType, documentNumber);
  return (
    <span className="noted">
      <Copyable label={t('fields.documentNumber')} value={documentNumber} />
      {warning && (
        <span className="msg warn">
          <Icon of={IconAlertTriangle} small />
          {t(`documentNotes.${warning.rule}`, { expected: warning.expected ?? '' })}
        </span>
      )}
    </span>
  );
}

function Rail({ client }: { client: Client }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  return (
    <>
      <section>
        <h2 className="sec">{t('fields.notes')}</h2>
        {client.notes ? <p>{client.notes}</p> : <p className="muted">{t('client.noNotes')}</p>}
      </section>
      <RecordStamps
        record={client}
        more={[[t(`client.status.${client.status}`), t('client.statusSince', { when: moment(client.statusAt) })]]}
      />
      <ClientHistory client={client} />
    </>
  );
}
