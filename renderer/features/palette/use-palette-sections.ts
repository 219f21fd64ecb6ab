import {
  type Icon,
  IconArrowRight,
  IconBuilding,
  IconCash,
  IconCopy,
  IconFileInvoice,
  IconFileText,
  IconFilter,
  IconPencil,
  IconPlus,
  IconReceipt2,
  IconUser,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ClientStatus } from '#contract/client.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import {
  type Command,
  commandItem,
  type Item,
  matchCommands,
  matchedDetail,
  type PaletteClient,
  type Section,
} from '#renderer/features/palette/palette-items.ts';
import type { useClientHits } from '#renderer/features/palette/use-client-hits.ts';
import type { DocumentHit, DocumentNoun } from '#renderer/features/palette/use-document-hits.ts';
import { recentOptions } from '#renderer/features/recent/recent-queries.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const perGroup = 3;
const recentShown = 5;

/** What the palette leads to; routes know how. */
export interface PaletteWays {
  openClient: (id: string) => void;
  editClient: (id: string) => void;
  newClient: (name: string) => void;
  seeClients: (search: string) => void;
  openDocument: (noun: DocumentNoun, id: string) => void;
}

interface Asked {
  readonly text: string;
  readonly actionsOnly: boolean;
  readonly hits: ReturnType<typeof useClientHits>;
  readonly documents: readonly DocumentHit[];
  readonly commands: readonly Command[];
  readonly ways: PaletteWays;
  /** Whose page is open already. */
  readonly hereId: string | undefined;
}

const documentIcons: Record<DocumentNoun, Icon> = {
  invoice: IconFileInvoice,
  estimate: IconFileText,
  payment: IconCash,
  expense: IconReceipt2,
};

/** Clients, documents, actions, pages, in that order; before anything is typed, what was open and what is done often. */
export function usePaletteSections({ text, actionsOnly, hits, documents, commands, ways, hereId }: Asked): Section[] {
  const { t } = useTranslation();
  const { count } = useFormats();
  const creates = useCan('client:create');
  const recent = useQuery(recentOptions).data ?? [];
  const clientItem = (prefix: string, client: PaletteClient): Item => ({
    id: `${prefix}-${client.id}`,
    label: client.name,
    icon: client.kind === 'company' ? IconBuilding : IconUser,
    client,
    run: () => ways.openClient(client.id),
  });
  const ofKind = (kind: Command['kind'], from: readonly Command[]) =>
    from.filter((command) => command.kind === kind).map(commandItem);

  const found = matchCommands(commands, text);
  if (actionsOnly)
    return sectionsOf([{ id: 'actions', title: t('palette.groups.actions'), items: ofKind('action', found) }]);
  if (text === '') {
    const clients = recent.flatMap(({ id, code, name, status }) => {
      const known = ClientStatus.safeParse(status).data;
      return known && id !== hereId ? [clientItem('recent', { id, code, name, status: known })] : [];
    });
    return sectionsOf([
      { id: 'recent', title: t('palette.groups.recent'), items: clients.slice(0, recentShown) },
      {
        id: 'actions',
        title: t('palette.groups.actions'),
        items: ofKind(
          'action',
          commands.filter((c) => c.frequent),
        ),
      },
      {
        id: 'pages',
        title: t('palette.groups.pages'),
        items: ofKind(
          'page',
          commands.filter((c) => c.frequent),
        ),
      },
    ]);
  }
  const withText: Item[] = [];
  if (hits.total > 0)
    withText.push({
      id: 'see-all',
      label: t('palette.seeAll', { count: hits.total, shown: count(hits.total) }),
      icon: IconFilter,
      keys: 'Ctrl+Enter',
      run: () => ways.seeClients(text),
    });
  if (creates && !hits.pending && /\p{L}/u.test(text))
    withText.push({
      id: 'create',
      label: t('palette.createNamed', { name: text }),
      icon: IconPlus,
      run: () => ways.newClient(text),
    });
  const clients = {
    id: 'clients',
    title: t('palette.groups.clients'),
    ...(hits.total > 0 && { count: count(hits.total) }),
    items: hits.items
      .slice(0, perGroup)
      .map((row) => clientItem('client', { ...row, detail: matchedDetail(row, text) })),
  };
  const papers = {
    id: 'documents',
    title: t('palette.groups.documents'),
    items: documents.map(({ noun, id, code, client }) => ({
      id: `${noun}-${id}`,
      label: [code, client].filter(Boolean).join(' · '),
      icon: documentIcons[noun],
      run: () => ways.openDocument(noun, id),
    })),
  };
  return sectionsOf([
    // What is written like a document's number is one; a bare number may be a client's as well.
    ...(/\d/.test(text) && /\D/.test(text) ? [papers, clients] : [clients, papers]),
    { id: 'actions', title: t('palette.groups.actions'), items: ofKind('action', found) },
    { id: 'pages', title: t('palette.groups.pages'), items: ofKind('page', found) },
    { id: 'with', title: t('palette.groups.with', { text }), items: withText },
  ]);
}

/** What can be done with one client without leaving the palette. */
export function useClientSection(client: PaletteClient | null, ways: PaletteWays): Section[] {
  const { t } = useTranslation();
  const updates = useCan('client:update');
  if (!client) return [];
  const { id, code } = client;
  const items: Item[] = [
    { id: 'of-open', label: t('palette.client.open'), icon: IconArrowRight, run: () => ways.openClient(id) },
    {
      id: 'of-copy',
      label: t('palette.client.copyCode', { code }),
      icon: IconCopy,
      run: () =>
        void navigator.clipboard.writeText(code).then(
          () => showToast(t('palette.copied', { code })),
          () => showToast(t('copy.failed'), { tone: 'bad' }),
        ),
    },
  ];
  if (updates)
    items.splice(1, 0, {
      id: 'of-edit',
      label: t('palette.client.edit'),
      icon: IconPencil,
      keys: 'F2',
      run: () => ways.editClient(id),
    });
  return [{ id: 'of', title: t('palette.groups.of'), items }];
}

const sectionsOf = (sections: readonly Section[]) => sections.filter(({ items }) => items.length > 0);
