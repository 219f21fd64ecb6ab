import { IconChevronDown } from '@tabler/icons-react';
import type { Place } from '#contract/place.ts';
import { Icon } from '#renderer/components/icon.tsx';

interface PlaceFilterPickProps {
  label: string;
  all: string;
  value: string | undefined;
  places: readonly Place[];
  onChange: (id: string | undefined) => void;
}

/** Only what lies in one place. */
export function PlaceFilterPick({ label, all, value, places, onChange }: PlaceFilterPickProps) {
  return (
    <span className="pick place-pick">
      <select aria-label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)}>
        <option value="">{all}</option>
        {places.map((place) => (
          <option key={place.id} value={place.id}>
            {place.name}
          </option>
        ))}
      </select>
      <Icon of={IconChevronDown} small className="caret" />
    </span>
  );
}
