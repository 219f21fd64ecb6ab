import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place, PlaceLevel } from '#contract/place.ts';
import { ComboField } from '#renderer/components/combo-field.tsx';
import type { FieldShell } from '#renderer/components/field.tsx';
import { api } from '#renderer/lib/api.ts';
import { fold } from '#renderer/lib/fold.ts';
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

function usePlaces(level: PlaceLevel, parentId: string | null, search: string, enabled: boolean): Place[] {
  const can = useCan('place:read');
  const input = { level, ...(parentId && { parentId }), ...(search && { search: search.slice(0, 60) }) };
  const query = useQuery({
    queryKey: ['place', 'list', input],
    queryFn: ({ signal }) => api.place.list(input, { signal }),
    enabled: can && enabled,
    placeholderData: (before) => before,
  });
  return query.data ?? [];
}

/** A place of the catalogue by name or code («uio» is Quito), or any other text. */
export function PlacePicker({ level, parentId, text, placeId, onType, onPick, onBlur, ...shell }: PlacePickerProps) {
  const { t } = useTranslation();
  const [used, setUsed] = useState(false);
  // What stands for a chosen place is no search: opening the list then offers its neighbours too.
  const search = useSettled(placeId ? '' : text.trim(), 120);
  const places = usePlaces(level, parentId, search, used);

  function onLeave(): void {
    const exact = places.filter((place) => fold(place.name) === fold(text.trim()));
    const [only] = exact;
    if (!placeId && text.trim() !== '' && exact.length === 1 && only) onPick(only);
    onBlur?.();
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
          detail: level === 'city' ? [place.code, place.stateName].filter(Boolean).join(' · ') : undefined,
        }))}
        onType={onType}
        onPick={(id) => {
          const place = places.find((each) => each.id === id);
          if (place) onPick(place);
        }}
        onFocus={() => setUsed(true)}
        onBlur={onLeave}
        noneText={text.trim() === '' ? t('place.none') : t('place.free', { text: text.trim() })}
      />
    </div>
  );
}
