import { IconAlertTriangle, IconChevronRight, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Address, type Client, fullName } from '#contract/client.ts';
import { documentWarning } from '#contract/document.ts';
import { Button } from '#renderer/components/button.tsx';
import { Copyable } from '#renderer/components/copyable.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { ClientHistory } from '#renderer/features/change/client-history.tsx';
import { ClientActions, useStatusChange } from '#renderer/features/client/client-actions.tsx';
import { ClientNeighbours } from '#renderer/features/client/client-neighbours.tsx';
import { lastPlace } from '#renderer/features/client/client-search.ts';
import { ClientStatus } from '#renderer/features/client/client-status.tsx';
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
  return (
    <>
      <div className="crumb-bar">
        <BackPath />
        <ClientNeighbours id={client.id} onOpen={onOpen} />
      </div>
      <div className="hd">
        <span className="av" aria-hidden="true">
          {initialsOf(name)}
        </span>
        <div className="grow">
          <h1>{name}</h1>
          <div className="sub">
            <span className="code">
              <Copyable label={t('fields.code')} value={client.code} />
            </span>
            <ClientStatus status={client.status} pill />
            {client.tags.map((tag) => (
              <span key={tag} className="tag" title={tag}>
                <span className="cut">{tag}</span>
              </span>
            ))}
          </div>
        </div>
        <div className="acts">
          {edits && (
            <Button kind="primary" icon={IconPencil} hint="F2" onClick={onEdit}>
              {t('actions.edit')}
            </Button>
          )}
          {deactivates && <ClientActions client={client} onStatus={(status) => change.mutate(status)} />}
        </div>
      </div>
      {change.error && <FailureNotice error={change.error} />}
      <KeyFacts client={client} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="detail-body" tabIndex={0} aria-label={t('client.summary')}>
        <Summary client={client} />
        <Rail client={client} />
      </section>
    </>
  );
}

/** What is asked for most, one click from the clipboard. */
function KeyFacts({ client }: { client: Client }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const documentLabel = client.documentType ? t(`documentTypes.${client.documentType}`) : t('fields.document');
  const facts = [
    { label: documentLabel, value: client.documentNumber },
    { label: t('fields.contact'), value: client.contactName },
    { label: t('fields.phone'), value: client.phone ?? client.mobile },
    { label: t('fields.email'), value: client.email },
    { label: t('fields.city'), value: client.addresses.main?.city ?? null },
  ];
  return (
    <dl className="facts">
      {facts.map(
        ({ label, value }) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Copyable label={label} value={value} />
              </dd>
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

/** Label and value pairs; what is empty is quiet. */
function Pairs({ pairs, narrow = false }: { pairs: readonly [string, ReactNode][]; narrow?: boolean }) {
  return (
    <dl className={narrow ? 'kv narrow' : 'kv'}>
      {pairs.map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value || <span className="muted">–</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="ds" aria-label={title}>
      <h2 className="sec">{title}</h2>
      {children}
    </section>
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
  const person: [string, ReactNode][] =
    client.kind === 'person'
      ? [
          [t('fields.birthDate'), client.birthDate && formats.date(client.birthDate)],
          [t('fields.gender'), gender],
        ]
      : [];
  return (
    <div className="detail-main">
      <Section title={t('form.identity')}>
        <Pairs
          pairs={[
            [t('form.kind'), t(`client.kind.${client.kind}`)],
            [t('fields.documentType'), client.documentType && t(`documentTypes.${client.documentType}`)],
            [t('fields.documentNumber'), <DocumentNumber key="document" client={client} />],
            ...person,
          ]}
        />
      </Section>
      <Section title={t('form.contact')}>
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
      </Section>
      <Section title={t('address.plural')}>
        <Pairs
          pairs={[
            [t('address.main'), addresses.main && lines(addresses.main, '')],
            [t('address.billing'), lines(addresses.billing, t('address.same'))],
            [t('address.shipping'), lines(addresses.shipping, t('address.same'))],
          ]}
        />
      </Section>
    </div>
  );
}

/** What looked odd on saving is kept with the record, beside the number. */
function DocumentNumber({ client }: { client: Client }) {
  const { t } = useTranslation();
  const { documentType, documentNumber } = client;
  if (!documentNumber) return <span className="muted">–</span>;
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
  const signed = (at: number, who: string | undefined) => [moment(at), who].filter(Boolean).join(' · ');
  return (
    <aside className="detail-rail" aria-label={t('client.aside')}>
      <section>
        <h2 className="sec">{t('fields.notes')}</h2>
        {client.notes ? <p>{client.notes}</p> : <p className="muted">{t('client.noNotes')}</p>}
      </section>
      <section>
        <h2 className="sec">{t('client.record')}</h2>
        <Pairs
          narrow
          pairs={[
            [t('fields.createdAt'), signed(client.createdAt, client.createdBy?.name)],
            [t('fields.updatedAt'), signed(client.updatedAt, client.updatedBy?.name)],
            [t(`client.status.${client.status}`), t('client.statusSince', { when: moment(client.statusAt) })],
          ]}
        />
      </section>
      <ClientHistory client={client} />
    </aside>
  );
}
