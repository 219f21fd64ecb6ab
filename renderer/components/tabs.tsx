import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import '#renderer/components/tabs.css';

export interface Tab<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly count?: ReactNode;
  /** Something about it wants to be seen: a dot, and these words. */
  readonly mark?: string | undefined;
}

interface TabsProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  tabs: readonly Tab<T>[];
  panelId: string;
  /** Told when the row becomes too short for its tabs, or long enough again. */
  onOverflow?: (overflows: boolean) => void;
}

/** One tab stop; arrows, Home and End choose at once. Tabs that do not fit scroll; the chosen one is always in sight. */
export function Tabs<T extends string>({ label, value, onChange, tabs, panelId, onOverflow }: TabsProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  useOverflow(list, onOverflow);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice, or more tabs, move what is in sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [value, tabs.length]);

  function onKeyDown(event: KeyboardEvent): void {
    const at = tabs.findIndex((tab) => tab.value === value);
    const places: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    const index = (place + tabs.length) % tabs.length;
    const tab = tabs[index];
    if (tab) onChange(tab.value);
    list.current?.querySelectorAll('button')[index]?.focus();
  }

  return (
    <div className="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          aria-selected={tab.value === value}
          aria-controls={panelId}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
        >
          {/* As wide as when it is chosen: the others stay where they are. */}
          <span className="tab-name" data-label={tab.label} title={tab.label.length > 24 ? tab.label : undefined}>
            <span>{tab.label}</span>
          </span>
          {tab.count !== undefined && <span className="tab-count">{tab.count}</span>}
          {tab.mark && <i className="tab-mark" role="img" aria-label={tab.mark} title={tab.mark} />}
        </button>
      ))}
    </div>
  );
}

function useOverflow(
  list: { readonly current: HTMLElement | null },
  onOverflow: ((overflows: boolean) => void) | undefined,
): void {
  const tell = useRef(onOverflow);
  useEffect(() => {
    tell.current = onOverflow;
  });
  useEffect(() => {
    const element = list.current;
    if (!element || !tell.current) return;
    const look = () => {
      const overflows = element.scrollWidth > element.clientWidth + 1;
      element.toggleAttribute('data-overflows', overflows);
      tell.current?.(overflows);
    };
    const resized = new ResizeObserver(look);
    const changed = new MutationObserver(look);
    resized.observe(element);
    changed.observe(element, { childList: true, subtree: true, characterData: true });
    look();
    return () => {
      resized.disconnect();
      changed.disconnect();
    };
  }, [list]);
}
