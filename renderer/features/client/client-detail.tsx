import { IconAlertTriangle, IconChevronRight, IconLink, IconPencil, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Address, type Client, fullName } from '#contract/client.ts';
import { type DocumentWarning, documentWarning } from '#contract/document.ts';
import { Button } from '#renderer/components/button.tsx';
import { Copyable } from '#renderer/components/copyable.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { usePrintKey } from '#renderer/components/print-rows.tsx';
import { Pairs, RecordBody, RecordHead, RecordSection } from '#renderer/components/record-page.tsx';
import { RecordStamps } from '#renderer/components/record-rail.tsx';
import { Reserved } from '#renderer/components/reserved.tsx';
import { ClientHistory } from '#renderer/features/change/client-history.tsx';
import { ClientActions, useStatusChange } from '#renderer/features/client/client-actions.tsx';
import { addressText, ClientPaper } from '#renderer/features/client/client-detail-paper.tsx';
import { ClientNeighbours } from '#renderer/features/client/client-neighbours.tsx';
import { lastPlace } from '#renderer/features/client/client-search.ts';
import { ClientStatus } from '#renderer/features/client/client-status.tsx';
import { LinkPersonaDialog } from '#renderer/features/persona/link-dialogs.tsx';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { initialsOf } from '#renderer/lib/initials.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/client/client-detail.css';

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
  usePrintKey(() => window.print());
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
            <Button
              icon={IconPrinter}
              aria-label={t('list.print')}
              title={`${t('list.print')} (Ctrl P)`}
              onClick={() => window.print()}
            />
            {deactivates && <ClientActions client={client} onStatus={(status) => change.mutate(status)} />}
          </>
        }
      />
      {change.error && <FailureNotice error={change.error} />}
      <KeyFacts client={client} />
      <RecordBody label={t('client.summary')} railLabel={t('client.aside')} rail={<Rail client={client} />}>
        <Summary client={client} onEdit={edits ? onEdit : undefined} />
      </RecordBody>
      <ClientPaper client={client} />
    </>
  );
}

/** What is asked for most, one click from the clipboard; told here and not again below. */
function KeyFacts({ client }: { client: Client }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const documentLabel = client.documentType ? t(`documentTypes.${client.documentType}`) : t('fields.document');
  const facts = [
    { label: documentLabel, value: client.documentNumber, reserved: client.masked.includes('documentNumber') },
    { label: t('fields.contact'), value: client.contactName },
    { label: t('fields.phone'), value: client.phone },
    { label: t('fields.mobile'), value: client.mobile },
    { label: t('fields.email'), value: client.email },
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

type Fact = [string, ReactNode];
const known = (facts: readonly Fact[]) => facts.filter(([, value]) => Boolean(value));

function useIdentity(client: Client): Fact[] {
  const { t } = useTranslation();
  const formats = useFormats();
  const counterpart = useCounterpart(client);
  const gender = client.gender === 'M' || client.gender === 'F' ? t(`gender.${client.gender}`) : client.gender;
  const birthDate = client.masked.includes('birthDate') ? (
    <Reserved />
  ) : (
    client.birthDate && formats.date(client.birthDate)
  );
  const person = client.kind === 'person';
  return known([
    [t('form.kind'), t(`client.kind.${client.kind}`)],
    [t('fields.document'), documentWarningOf(client) && <DocumentNote key="document" client={client} />],
    [t('fields.birthDate'), person && birthDate],
    [t('fields.gender'), person && gender],
    [t('persona.sameAs'), counterpart],
  ]);
}

function useAddresses({ addresses }: Client): Fact[] {
  const { t } = useTranslation();
  const { main, billing, shipping } = addresses;
  const lines = (address: Address) => <span style={{ whiteSpace: 'pre-line' }}>{addressText(address)}</span>;
  const linked = (address: Address | null) =>
    address ? lines(address) : main && <span className="muted">{t('address.same')}</span>;
  return known([
    [t('address.main'), main && lines(main)],
    [t('address.billing'), linked(billing)],
    [t('address.shipping'), linked(shipping)],
  ]);
}

/** What the row of key facts does not say already; what is not known has no line, at most a way to add it. */
function Summary({ client, onEdit }: { client: Client; onEdit: (() => void) | undefined }) {
  const { t } = useTranslation();
  const identity = useIdentity(client);
  const addresses = useAddresses(client);
  const missing = [
    !client.documentNumber && t('client.add.document'),
    !client.phone && !client.mobile && !client.email && t('client.add.contact'),
    addresses.length === 0 && t('client.add.address'),
  ].filter((label) => label !== false);
  return (
    <div className="client-summary">
      <RecordSection title={t('form.identity')}>
        <Pairs pairs={identity} />
      </RecordSection>
      {addresses.length > 0 && (
        <RecordSection title={t('address.plural')}>
          <Pairs pairs={addresses} />
        </RecordSection>
      )}
      {onEdit && missing.length > 0 && (
        <p className="client-missing">
          {missing.map((label) => (
            <button key={label} type="button" className="link soft" onClick={onEdit}>
              {label}
            </button>
          ))}
        </p>
      )}
    </div>
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

function documentWarningOf({ documentType, documentNumber, masked }: Client): DocumentWarning | null {
  return documentNumber && !masked.includes('documentNumber') ? documentWarning(documentType, documentNumber) : null;
}

/** What looked odd on saving is kept with the record. */
function DocumentNote({ client }: { client: Client }) {
  const { t } = useTranslation();
  const warning = documentWarningOf(client);
  return (
    warning && (
      <span className="msg warn client-note">
        <Icon of={IconAlertTriangle} small />
        {t(`documentNotes.${warning.rule}`, { expected: warning.expected ?? '' })}
      </span>
    )
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
