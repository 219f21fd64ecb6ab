import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place, PlaceLevel } from '#contract/place.ts';
import { ComboField } from '#renderer/components/combo-field.tsx';
import type { FieldShell } from '#renderer/components/field.tsx';
import { exactPlace } from '#renderer/features/place/exact-place.ts';
import { placeOptions } from '#renderer/features/place/place-queries.ts';
import { useBeforeSave } from '#renderer/lib/before-save.ts';
import { useSettled } from '#renderer/lib/use-later.ts';
import { useCan } from '#renderer/lib/user-context.ts';

interface PlacePickerProps extends FieldShell {
  level: PlaceLevel;
  /** The country of a state; the state or the country of a city. */
  parentId: string | null;
  text: string;
  /** The place of the catalogue the text stands for, if any. */
  placeId: string | null;
  onType: (text: string) => void;
  onPick: (place: Place) => void;
  onBlur?: () => void;
}

/** A place of the catalogue by name or code («uio» is Quito), or any other text. */
export function PlacePicker({ level, parentId, text, placeId, onType, onPick, onBlur, ...shell }: PlacePickerProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const can = useCan('place:read');
  const [used, setUsed] = useState(false);
  // What stands for a chosen place is no search: opening the list then offers its neighbours too.
  const wanted = placeId ? '' : text.trim();
  const search = useSettled(wanted, 120);
  const query = useQuery({
    ...placeOptions(level, parentId, search),
    enabled: can && used,
    placeholderData: (before) => before,
  });
  const places = query.data ?? [];
  const current = search === wanted && query.isSuccess && !query.isPlaceholderData;

  const latest = useRef({ text, placeId, parentId, onPick });
  useEffect(() => {
    latest.current = { text, placeId, parentId, onPick };
  });

  /** A name typed in full is that place, also when nobody picked it or the list was not there yet. */
  async function adoptExact(): Promise<void> {
    const asked = latest.current;
    if (!can || !used || asked.placeId || asked.text.trim() === '') return;
    const options = placeOptions(level, asked.parentId, asked.text.trim());
    const found = await queries.fetchQuery({ ...options, retry: false }).catch(() => []);
    const place = exactPlace(found, asked.text);
    const now = latest.current;
    if (place && now.text === asked.text && !now.placeId) now.onPick(place);
  }
  useBeforeSave(adoptExact);

  function none(): string {
    if (query.isError || query.failureCount > 0) return t('place.failed');
    if (can && !current) return t('place.searching');
    return text.trim() === '' ? t('place.none') : t('place.free', { text: text.trim() });
  }

  return (
    <div className={`f c${shell.span ?? 2}`}>
      <ComboField
        {...shell}
        span={6}
        text={text}
        options={places.map((place) => ({
          value: place.id,
          label: place.name,
          code: place.code,
          detail: level === 'city' ? [place.code, place.stateName].filter(Boolean).join(' · ') : undefined,
        }))}
        current={current}
        onType={onType}
        onPick={(id) => {
          const place = places.find((each) => each.id === id);
          if (place) onPick(place);
        }}
        onFocus={() => setUsed(true)}
        onBlur={() => {
          void adoptExact();
          onBlur?.();
        }}
        noneText={none()}
      />
    </div>
  );
}
