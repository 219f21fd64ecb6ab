import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { type Place, type PlaceLevel, placeLevels } from '#contract/place.ts';
import { Button } from '#renderer/components/button.tsx';
import { Segmented, Switch } from '#renderer/components/choice.tsx';
import { type Column, DataGrid, type GridHandle } from '#renderer/components/data-grid.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Highlight } from '#renderer/components/highlight.tsx';
import { SearchBox } from '#renderer/components/search-box.tsx';
import { Status } from '#renderer/components/status-glyph.tsx';
import { catalogueOptions, mostListed } from '#renderer/features/place/place-catalogue-queries.ts';
import { PlaceDialog } from '#renderer/features/place/place-dialog.tsx';
import type { PlaceFilter } from '#renderer/features/place/place-filter.ts';
import { PlaceMergeDialog } from '#renderer/features/place/place-merge-dialog.tsx';
import { PlaceFilterPick } from '#renderer/features/place/place-tools.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { useStore } from '#renderer/lib/store-context.ts';
import { useLasting } from '#renderer/lib/use-later.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/components/list-page.css';
import '#renderer/features/place/place-catalogue.css';

const rowKey = (row: Place) => row.id;
const byName = { by: 'name', direction: 'asc' } as const;

type Filter = Partial<Omit<PlaceFilter, 'level'>> & { level?: PlaceLevel | undefined };
type Opened = { kind: 'new' } | { kind: 'edit' | 'merge'; place: Place };

interface PlaceCatalogueProps<S extends Filter> {
  search: S;
  onSearch: (search: S, replace?: boolean) => void;
  /** Beside the title of the page; null until it stands. */
  actions: HTMLElement | null;
}

interface ColumnOptions {
  level: PlaceLevel;
  search: string;
  inactive: boolean;
  /** Absent for who may not change places. */
  onEdit: ((place: Place) => void) | undefined;
}

function placeColumns(t: Translate, { level, search, inactive, onEdit }: ColumnOptions): Column<Place, 'name'>[] {
  const name: Column<Place, 'name'>[] = [
    {
      id: 'code',
      header: t('fields.code'),
      width: 128,
      className: 'code',
      cell: (row) => <Highlight text={row.code} search={search} />,
      tooltip: (row) => row.code,
    },
    {
      id: 'name',
      header: t(`fields.${level}`),
      pinned: true,
      cell: (row) => (
        <span className="nm">
          <Highlight text={row.name} search={search} />
        </span>
      ),
      tooltip: (row) => row.name,
    },
  ];
  const state: Column<Place, 'name'> = {
    id: 'state',
    header: t('fields.state'),
    width: 220,
    className: 'soft',
    cell: (row) => row.stateName,
  };
  const country: Column<Place, 'name'> = {
    id: 'country',
    header: t('fields.country'),
    width: 180,
    className: 'soft',
    cell: (row) => row.countryName,
  };
  const status: Column<Place, 'name'> = {
    id: 'status',
    header: t('fields.status'),
    width: 120,
    cell: (row) =>
      row.active ? (
        <Status glyph="disc" tone="good" word={t('client.status.active')} />
      ) : (
        <Status glyph="ring" tone="still" word={t('client.status.inactive')} />
      ),
  };
  const edit: Column<Place, 'name'> = {
    id: 'edit',
    header: t('actions.edit'),
    width: 72,
    className: 'place-edit',
    cell: (row) => (
      <Button
        small
        kind="quiet"
        icon={IconPencil}
        tabIndex={-1}
        aria-label={t('places.edit', { name: row.name })}
        title={t('places.edit', { name: row.name })}
        onClick={() => onEdit?.(row)}
      />
    ),
  };
  return [
    ...name,
    ...(level === 'city' ? [state] : []),
    ...(level === 'country' ? [] : [country]),
    ...(inactive ? [status] : []),
    ...(onEdit ? [edit] : []),
  ];
}

/** The countries, states and cities that addresses point to. */
export function PlaceCatalogue<S extends Filter>({ search, onSearch, actions }: PlaceCatalogueProps<S>) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const store = useStore();
  const edits = useCan('place:update');
  const [opened, setOpened] = useState<Opened | null>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  const level = search.level ?? 'city';
  const { country, state, q, inactive } = search;
  const list = useQuery(catalogueOptions({ level, country, state, q, inactive }));
  const countries = useQuery(catalogueOptions({ level: 'country', inactive })).data ?? [];
  const states = useQuery({
    ...catalogueOptions({ level: 'state', country, inactive }),
    enabled: level === 'city',
  }).data;
  const filter = (change: Filter, replace?: boolean) => onSearch({ ...search, ...change }, replace);
  const onQuery = (next: string) => {
    if (next !== (q ?? '')) filter({ q: next || undefined }, true);
  };
  useHotkeys({
    '/': () => searchBox.current?.select(),
    n: () => edits && setOpened({ kind: 'new' }),
  });

  const columns = useMemo(
    () =>
      placeColumns(t, {
        level,
        search: q ?? '',
        inactive: inactive ?? false,
        onEdit: edits ? (place) => setOpened({ kind: 'edit', place }) : undefined,
      }),
    [t, level, q, inactive, edits],
  );
  // Rows of another level must not stand under this one's headers.
  const rows = list.data?.every((place) => place.level === level) ? list.data : undefined;
  const slowStart = useLasting(rows === undefined && !list.isError, 150);
  const busy = useLasting(list.isFetching && list.isPlaceholderData && rows !== undefined, 150);
  const within = level === 'city' ? (state ?? country) : level === 'state' ? country : undefined;
  const filtered = q !== undefined || within !== undefined;
  const total = rows?.length ?? 0;

  return (
    <div className="list place-list">
      <div className="tools place-tools">
        <Segmented
          label={t('places.level')}
          value={level}
          options={placeLevels.map((each) => ({ value: each, label: t(`places.levels.${each}`) }))}
          onChange={(next) => filter({ level: next === 'city' ? undefined : next })}
        />
        <SearchBox
          label={t('places.search')}
          ref={searchBox}
          value={q ?? ''}
          onSearch={onQuery}
          onDown={() => grid.current?.focusFirst()}
        />
        {level !== 'country' && (
          <PlaceFilterPick
            label={t('fields.country')}
            all={t('places.allCountries')}
            value={country}
            places={countries}
            onChange={(id) => filter({ country: id, state: undefined })}
          />
        )}
        {level === 'city' && (
          <PlaceFilterPick
            label={t('fields.state')}
            all={t('places.allStates')}
            value={state}
            places={states ?? []}
            onChange={(id) => filter({ state: id })}
          />
        )}
        <Switch
          label={t('places.inactive')}
          checked={inactive ?? false}
          onChange={(on) => filter({ inactive: on || undefined })}
        />
      </div>
      {edits &&
        actions &&
        createPortal(
          <Button kind="primary" icon={IconPlus} hint="N" onClick={() => setOpened({ kind: 'new' })}>
            {t(`places.new.${level}`)}
          </Button>,
          actions,
        )}
      {list.isError && rows && (
        <div className="tools">
          <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
        </div>
      )}
      {list.isError && !rows && (
        <div className="blank">
          <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
        </div>
      )}
      {rows && total === 0 && (
        <div className="blank" role="status">
          <p>{q ? t('places.noMatch', { term: q }) : t(`places.empty.${level}`)}</p>
          <div className="acts">
            {filtered && (
              <Button onClick={() => filter({ q: undefined, country: undefined, state: undefined })}>
                {t('client.clearFilters')}
              </Button>
            )}
            {!inactive && q && (
              <Button kind="quiet" onClick={() => filter({ inactive: true })}>
                {t('places.inactive')}
              </Button>
            )}
          </div>
        </div>
      )}
      {(total > 0 || (!rows && slowStart)) && (
        <DataGrid
          key={level}
          ref={grid}
          label={t(`places.levels.${level}`)}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          total={total}
          offset={0}
          sort={byName}
          onSort={() => undefined}
          onOpen={(place) => edits && setOpened({ kind: 'edit', place })}
          settled={!list.isFetching}
          busy={busy}
        />
      )}
      <div className="bar">
        {total > 0 && (
          <>
            <PlaceHints edits={edits} />
            <span className="grow" />
            <span className="soft" role="status">
              {total === mostListed
                ? t('places.first', { count: mostListed })
                : t('places.total', { count: total, shown: count(total) })}
            </span>
          </>
        )}
      </div>
      {(opened?.kind === 'new' || opened?.kind === 'edit') && (
        <PlaceDialog
          level={level}
          place={opened.kind === 'edit' ? opened.place : null}
          start={{
            country: country ?? countries.find((each) => each.code === store?.country)?.id ?? '',
            state: state ?? '',
          }}
          onMerge={(place) => setOpened({ kind: 'merge', place })}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.kind === 'merge' && <PlaceMergeDialog place={opened.place} onClose={() => setOpened(null)} />}
    </div>
  );
}

function PlaceHints({ edits }: { edits: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="hints" aria-hidden="true">
      <span>
        <kbd>↑</kbd>
        <kbd>↓</kbd> {t('hints.move')}
      </span>
      {edits && (
        <span>
          <kbd>{t('hints.enterKey')}</kbd> {t('hints.open')}
        </span>
      )}
    </div>
  );
}
