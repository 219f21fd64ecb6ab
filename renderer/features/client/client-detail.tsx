import { IconChevronRight, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Client, fullName } from '#contract/client.ts';
import { Button } from '#renderer/components/button.tsx';
import { Copyable } from '#renderer/components/copyable.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { RecordHead } from '#renderer/components/record-page.tsx';
import { Reserved } from '#renderer/components/reserved.tsx';
import { Tabs } from '#renderer/components/tabs.tsx';
import { ClientActions } from '#renderer/features/client/client-actions.tsx';
import { ClientPrint } from '#renderer/features/client/client-detail-paper.tsx';
import type { ClientTabName } from '#renderer/features/client/client-detail-search.ts';
import { ClientNeighbours } from '#renderer/features/client/client-neighbours.tsx';
import { lastPlace } from '#renderer/features/client/client-search.ts';
import { ClientStatus } from '#renderer/features/client/client-status.tsx';
import { useClientLeave } from '#renderer/features/client/use-client-leave.tsx';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { initialsOf } from '#renderer/lib/initials.ts';
import { keyGroups } from '#renderer/lib/keys.ts';
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

/** One part of the page; the first is what `ClientDetail` itself shows. */
export interface ClientTab {
  readonly value: ClientTabName;
  readonly label: string;
  /** It wants to be seen, and why. */
  readonly mark?: string | undefined;
  readonly panel: ReactNode;
}

interface ClientDetailProps {
  client: Client;
  tab: ClientTabName;
  tabs: readonly ClientTab[];
  onTab: (tab: ClientTabName) => void;
  /** What can be done first about a client, before editing him. */
  actions: ReactNode;
  onEdit: () => void;
  /** Another record of the list one came from. */
  onOpen: (id: string) => void;
}

const panelId = 'client-detail-panel';
const tabKeys = keyGroups.record.tabs.keys;

/** Each tab by its place. */
const tabHotkeys = (tabs: readonly ClientTab[], onTab: (tab: ClientTabName) => void) =>
  Object.fromEntries(tabs.flatMap(({ value }, at) => (tabKeys[at] ? [[tabKeys[at], () => onTab(value)]] : [])));

export function ClientDetail({ client, tab, tabs, onTab, actions, onEdit, onOpen }: ClientDetailProps) {
  const { t } = useTranslation();
  const edits = useCan('client:update');
  // Then that is what one does first.
  const receives = useCan('payment:create');
  const deactivates = useCan('client:deactivate');
  const leave = useClientLeave(client);
  const name = fullName(client);
  const current = tabs.find(({ value }) => value === tab) ?? tabs[0];
  useDocumentTitle(name);
  useHotkeys({
    F2: () => edits && onEdit(),
    ...tabHotkeys(tabs, onTab),
  });
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
              <Button kind={receives ? 'plain' : 'primary'} icon={IconPencil} hint="F2" onClick={onEdit}>
                {t('actions.edit')}
              </Button>
            )}
            {current?.value === 'data' && <ClientPrint client={client} />}
            {actions}
            {deactivates && <ClientActions client={client} onStatus={leave.setStatus} />}
          </>
        }
      />
      {Boolean(leave.error) && <FailureNotice error={leave.error} />}
      <KeyFacts client={client} />
      {tabs.length > 1 && (
        <Tabs
          label={t('client.parts')}
          value={current?.value ?? 'data'}
          tabs={tabs}
          panelId={panelId}
          onChange={onTab}
        />
      )}
      <div className="client-panel" role="tabpanel" id={panelId} aria-label={current?.label}>
        {current?.panel}
      </div>
      {leave.dialog}
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
