import { Popover } from '@mantine/core';
import { IconColumns3, IconGripVertical, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import {
  type ColumnLayout,
  isColumnShown,
  type LayoutColumn,
  moveColumn,
  orderColumns,
  sameLayout,
  showColumn,
} from '#renderer/lib/column-layout.ts';
import { fold } from '#renderer/lib/fold.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import '#renderer/components/column-chooser.css';

interface ChosenColumn extends LayoutColumn {
  readonly header: string;
}

interface ColumnChooserProps {
  columns: readonly ChosenColumn[];
  layout: ColumnLayout;
  wide: boolean;
  onChange: (layout: ColumnLayout) => void;
}

/** Which columns, in which order. Everything takes effect at once. */
export function ColumnChooser(props: ColumnChooserProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useHotkeys({ c: () => setOpen(true) });
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      offset={4}
      trapFocus
      returnFocus
      withinPortal={false}
      floatingStrategy="fixed"
      transitionProps={{ duration: 120, transition: 'fade' }}
      classNames={{ dropdown: 'menu columns-menu' }}
    >
      <Popover.Target>
        <Button
          small
          kind="quiet"
          icon={IconColumns3}
          title={`${t('list.columns.title')} (C)`}
          onClick={() => setOpen(!open)}
        >
          {t('list.columns.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('list.columns.title')}>
        <Chooser {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Chooser({ columns, layout, wide, onChange }: ColumnChooserProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const ordered = orderColumns(columns, layout);
  const shown = ordered.filter(({ header }) => fold(header).includes(fold(typed.trim())));

  function move(column: ChosenColumn, to: number): void {
    const place = Math.max(0, Math.min(to, ordered.length - 1));
    onChange(moveColumn(columns, layout, { id: column.id, to: place }));
    setSaid(t('list.columns.moved', { name: column.header, place: place + 1, count: ordered.length }));
  }

  function onListKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const boxes = [...(list.current?.querySelectorAll('input') ?? [])];
    const at = boxes.findIndex((box) => box.contains(document.activeElement));
    const column = shown[at];
    const step = event.key === 'ArrowUp' ? -1 : 1;
    event.preventDefault();
    if (event.altKey && column) move(column, ordered.indexOf(column) + step);
    else if (!event.altKey) boxes[at + step]?.focus();
  }

  return (
    // The same Esc must not also clear what is selected behind.
    <div onKeyDownCapture={(event) => event.key === 'Escape' && event.preventDefault()}>
      <search className="inp">
        <Icon of={IconSearch} small />
        <input
          type="search"
          data-autofocus
          aria-label={t('list.columns.search')}
          placeholder={t('list.columns.search')}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            list.current?.querySelector('input')?.focus();
          }}
        />
      </search>
      <ul ref={list} className="columns-list" onKeyDown={onListKey}>
        {shown.map((column) => (
          <li
            key={column.id}
            draggable
            className={dragged === column.id ? 'dragged' : undefined}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(column.id);
            }}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => {
              const moving = ordered.find(({ id }) => id === dragged);
              if (!moving) return;
              event.preventDefault();
              if (moving !== column) move(moving, ordered.indexOf(column));
            }}
          >
            <label>
              <input
                type="checkbox"
                className="cb"
                checked={isColumnShown(column, layout, wide)}
                disabled={column.pinned}
                onChange={(event) => onChange(showColumn(layout, column.id, event.target.checked))}
              />
              <span className="grow cut">{column.header}</span>
              {column.pinned && <small>{t('list.columns.always')}</small>}
            </label>
            <Icon of={IconGripVertical} small className="grip" />
          </li>
        ))}
        {shown.length === 0 && <li className="options-none">{t('list.columns.none')}</li>}
      </ul>
      <div className="columns-foot">
        <span aria-hidden="true">
          <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> {t('list.columns.hint')}
        </span>
        <span className="grow" />
        <Button small kind="quiet" disabled={sameLayout(columns, layout, {})} onClick={() => onChange({})}>
          {t('list.columns.reset')}
        </Button>
      </div>
      <span className="sr" role="status">
        {said}
      </span>
    </div>
  );
}
