import { IconArrowRight } from '@tabler/icons-react';
import { type ComponentType, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientStatus } from '#contract/client.ts';
import { Highlight } from '#renderer/components/highlight.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { KeyCap } from '#renderer/components/key-cap.tsx';
import { aroundMatch, type Item, type PaletteClient, type Section } from '#renderer/features/palette/palette-items.ts';

interface PaletteResultsProps {
  id: string;
  sections: readonly Section[];
  activeId: string | undefined;
  search: string;
  busy: boolean;
  notice: string;
  /** How a client's status looks; his own feature knows. */
  Status: ComponentType<{ status: ClientStatus }>;
  onPoint: (id: string) => void;
  onChoose: (item: Item) => void;
}

/** The list under the field; the field keeps the focus and names the active one. */
export function PaletteResults({
  id,
  sections,
  activeId,
  search,
  busy,
  notice,
  Status,
  onPoint,
  onChoose,
}: PaletteResultsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!activeId) return;
    const option = list.current?.querySelector('[aria-selected="true"]');
    // The first one with its title above it.
    const isFirst = option === list.current?.querySelector('[role="option"]');
    (isFirst ? list.current?.firstElementChild : option)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <div className={busy ? 'pal-body busy' : 'pal-body'}>
      {notice !== '' && <p className="pal-none">{notice}</p>}
      <div ref={list} id={id} className="pal-list" role="listbox" aria-label={t('palette.results')} aria-busy={busy}>
        {sections.map((section) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, which no element is
          <div key={section.id} role="group" aria-labelledby={`${id}-${section.id}`}>
            <div className="pal-title" id={`${id}-${section.id}`}>
              <span className="cut">{section.title}</span>
              {section.count && <span>{section.count}</span>}
            </div>
            {section.items.map((item) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
              <div
                key={item.id}
                id={`${id}-${item.id}`}
                role="option"
                aria-selected={item.id === activeId}
                className="pal-item"
                // Moved, not entered: a list that changes under a mouse at rest chooses nothing.
                onMouseMove={() => item.id !== activeId && onPoint(item.id)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(item)}
              >
                <Icon of={item.icon} />
                <span className="n cut" title={item.label}>
                  <Highlight
                    text={aroundMatch(item.label, search)}
                    search={item.id === 'see-all' || item.id === 'create' ? '' : search}
                  />
                </span>
                {item.client && <ClientMeta client={item.client} search={search} Status={Status} />}
                {item.keys && <KeyCap of={item.keys} />}
                {item.id === activeId && item.client && <Icon of={IconArrowRight} small className="go" />}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

interface ClientMetaProps extends Pick<PaletteResultsProps, 'search' | 'Status'> {
  client: PaletteClient;
}

function ClientMeta({ client, search, Status }: ClientMetaProps) {
  return (
    <span className="m">
      {client.detail && (
        <span className="cut">
          <Highlight text={client.detail} search={search} />
        </span>
      )}
      <span>
        <Highlight text={client.code} search={search} />
      </span>
      {client.status !== 'active' && <Status status={client.status} />}
    </span>
  );
}
