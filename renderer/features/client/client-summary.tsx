import { IconAlertTriangle, IconLink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Address } from '#contract/address.ts';
import { type Client, fullName } from '#contract/client.ts';
import { type DocumentWarning, documentWarning } from '#contract/document.ts';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { Pairs, RecordBody, RecordSection } from '#renderer/components/record-page.tsx';
import { RecordStamps } from '#renderer/components/record-rail.tsx';
import { Reserved } from '#renderer/components/reserved.tsx';
import { ClientHistory } from '#renderer/features/change/client-history.tsx';
import { addressText } from '#renderer/features/client/client-detail-paper.tsx';
import { LinkPersonaDialog } from '#renderer/features/persona/link-dialogs.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/client/client-detail.css';

interface ClientSummaryProps {
  client: Client;
  onEdit: (() => void) | undefined;
  /** Sections that belong to other parts of the application. */
  more: ReactNode;
}

/** Who a client is, what is agreed with him, and what happened to his record. */
export function ClientSummary({ client, onEdit, more }: ClientSummaryProps) {
  const { t } = useTranslation();
  return (
    <RecordBody label={t('client.summary')} railLabel={t('client.aside')} rail={<Rail client={client} />}>
      <Summary client={client} onEdit={onEdit} more={more} />
    </RecordBody>
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
function Summary({ client, onEdit, more }: ClientSummaryProps) {
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
      {more}
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

/** A part of the page that scrolls by itself. */
export function ClientPart({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="client-part" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

/** All that happened to his record, where there is room for it. */
export function ClientHistoryPart({ client }: { client: Client }) {
  const { t } = useTranslation();
  return (
    <ClientPart label={t('change.title')}>
      <div className="client-history">
        <ClientHistory client={client} />
      </div>
    </ClientPart>
  );
}
