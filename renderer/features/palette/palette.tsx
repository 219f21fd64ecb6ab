import { IconArrowLeft, IconSearch } from '@tabler/icons-react';
import { type ComponentType, type KeyboardEvent, useId, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientStatus } from '#contract/client.ts';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { KeyCap } from '#renderer/components/key-cap.tsx';
import { useChoice, useHeld, useModal, useNotice } from '#renderer/features/palette/palette-hooks.ts';
import {
  type Command,
  type Item,
  type PaletteClient,
  readQuery,
  stepFrom,
} from '#renderer/features/palette/palette-items.ts';
import { PaletteResults } from '#renderer/features/palette/palette-results.tsx';
import { useClientHits } from '#renderer/features/palette/use-client-hits.ts';
import { useDocumentHits } from '#renderer/features/palette/use-document-hits.ts';
import {
  type PaletteWays,
  useClientSection,
  usePaletteSections,
} from '#renderer/features/palette/use-palette-sections.ts';
import { takeTypedAhead } from '#renderer/lib/overlay.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/palette/palette.css';

interface PaletteProps {
  commands: readonly Command[];
  ways: PaletteWays;
  hereId: string | undefined;
  Status: ComponentType<{ status: ClientStatus }>;
  onClose: () => void;
}

/** One field that finds clients, actions and pages. Mounted means open. */
export function Palette({ commands, ways, hereId, Status, onClose }: PaletteProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [activeId, setActiveId] = useState<string | null>(null);
  const [of, setOf] = useState<PaletteClient | null>(null);
  const { text, actionsOnly } = readQuery(typed);
  const hits = useClientHits(text, useCan('client:read') && !actionsOnly && !of);
  const documents = useDocumentHits(text, !actionsOnly && !of);
  const pending = hits.pending || documents.pending;
  const found = useHeld(
    {
      sections: usePaletteSections({ text, actionsOnly, hits, documents: documents.items, commands, ways, hereId }),
      text,
    },
    pending,
  );
  const ofClient = useClientSection(of, ways);
  const sections = of ? ofClient : found.sections;
  const items = sections.flatMap((section) => section.items);
  const index = Math.max(
    0,
    items.findIndex(({ id }) => id === activeId),
  );
  const active = items[index];
  const dialog = useModal(onClose);
  useLayoutEffect(() => {
    const ahead = takeTypedAhead();
    if (ahead !== '') setTyped(ahead);
  }, []);
  const listId = useId();

  function run(item: Item | undefined): void {
    if (!item) return;
    onClose();
    item.run();
  }
  const choose = useChoice(pending && !of && activeId === null, () => run(items[0]));

  function enter(client: PaletteClient | null): void {
    setOf(client);
    setActiveId(client || !of ? null : `client-${of.id}`);
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) setActiveId(stepFrom(items, index, move)?.id ?? null);
    else if (event.key === 'Home') setActiveId(items[0]?.id ?? null);
    else if (event.key === 'End') setActiveId(items.at(-1)?.id ?? null);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run(items.find(({ id }) => id === 'see-all'));
    else if (event.key === 'Enter') choose(() => run(active));
    else if (event.key === 'Tab' && !event.shiftKey && active?.client) enter(active.client);
    else if (event.key === 'Escape' || (event.key === 'Backspace' && of)) of ? enter(null) : onClose();
    else return;
    event.preventDefault();
  }

  return (
    <dialog ref={dialog} className="pal" aria-label={t('palette.label')}>
      <div className="pal-field">
        {of ? (
          <Button small kind="quiet" icon={IconArrowLeft} aria-label={t('palette.back')} onClick={() => enter(null)} />
        ) : (
          <Icon of={IconSearch} />
        )}
        <input
          type="text"
          role="combobox"
          aria-label={t('palette.label')}
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active && `${listId}-${active.id}`}
          placeholder={t(actionsOnly ? 'palette.actionsOnly' : 'palette.placeholder')}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          readOnly={of !== null}
          value={of ? of.name : typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActiveId(null);
          }}
          onKeyDown={onKeyDown}
        />
        <KeyCap of="Escape" />
      </div>
      <PaletteResults
        id={listId}
        sections={sections}
        activeId={active?.id}
        search={of ? '' : found.text}
        busy={pending}
        notice={useNotice({
          text,
          actionsOnly,
          hits: { ...hits, pending },
          nothing: items.every(({ id }) => id === 'create'),
          empty: items.length === 0,
        })}
        Status={Status}
        onPoint={setActiveId}
        onChoose={run}
      />
      <p className="sr" role="status">
        {text !== '' && !pending && t('palette.found', { count: items.length })}
      </p>
      <Hints of={of !== null} client={active?.client !== undefined} />
    </dialog>
  );
}

function Hints({ of, client }: { of: boolean; client: boolean }) {
  const { t } = useTranslation();
  return (
    <footer className="pal-foot" aria-hidden="true">
      <span>
        <KeyCap of="ArrowUp" />
        <KeyCap of="ArrowDown" />
        {t('palette.hints.choose')}
      </span>
      <span>
        <KeyCap of="Enter" />
        {t('palette.hints.open')}
      </span>
      {client && (
        <span>
          <KeyCap of="Tab" />
          {t('palette.hints.more')}
        </span>
      )}
      <span className="last">
        <KeyCap of={of ? 'Escape' : '>'} />
        {t(of ? 'palette.hints.back' : 'palette.hints.actions')}
      </span>
    </footer>
  );
}
