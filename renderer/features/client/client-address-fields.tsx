import { IconMapPin } from '@tabler/icons-react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AddressKind } from '#contract/address.ts';
import type { Place } from '#contract/place.ts';
import { Switch } from '#renderer/components/choice.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import type { AddressValues, ClientValues } from '#renderer/features/client/client-form-values.ts';
import { PlacePicker } from '#renderer/features/place/place-picker.tsx';
import { errorTextOf } from '#renderer/lib/form-issues.ts';

interface AddressFieldsProps {
  form: UseFormReturn<ClientValues>;
  kind: AddressKind;
}

/** What a picked place says about the address: a city fills in its state and country, a new country empties what lay in the old one. */
export function withPlace(address: AddressValues, place: Place): AddressValues {
  if (place.level === 'city') {
    return {
      ...address,
      city: place.name,
      cityId: place.id,
      state: place.stateName ?? address.state,
      stateId: place.stateId ?? address.stateId,
      country: place.countryName ?? address.country,
      countryId: place.countryId ?? address.countryId,
    };
  }
  const noCity = { city: '', cityId: null };
  if (place.level === 'state') {
    const moved = address.cityId !== null && address.stateId !== place.id;
    return {
      ...address,
      ...(moved && noCity),
      state: place.name,
      stateId: place.id,
      country: place.countryName ?? address.country,
      countryId: place.countryId ?? address.countryId,
    };
  }
  const moved = address.countryId !== null && address.countryId !== place.id;
  return {
    ...address,
    ...(moved && { ...noCity, state: '', stateId: null }),
    country: place.name,
    countryId: place.id,
  };
}

/** What is typed may be any city of the country, since a city brings its state; the list to choose from starts in the state. */
function cityParent({ city, cityId, stateId, countryId }: AddressValues): string | null {
  return city === '' || cityId ? (stateId ?? countryId) : (countryId ?? stateId);
}

export function ClientAddressFields({ form, kind }: AddressFieldsProps) {
  const { t } = useTranslation();
  const address = useWatch({ control: form.control, name: `addresses.${kind}` });
  const errors = form.formState.errors.addresses?.[kind];

  /** From the values as they are now: a place may be adopted while nothing was drawn in between. */
  function set(change: (now: AddressValues) => AddressValues): void {
    const next = change(form.getValues(`addresses.${kind}`));
    form.setValue(`addresses.${kind}`, next, { shouldDirty: true, shouldTouch: true });
  }
  const check = () => void form.trigger(`addresses.${kind}`);
  const picker = (level: 'country' | 'state' | 'city') => ({
    level,
    text: address[level],
    placeId: address[`${level}Id`],
    onPick: (place: Place) => set((now) => withPlace(now, place)),
    // Free text: no longer the place that stood there.
    onType: (text: string) => set((now) => ({ ...now, [level]: text, [`${level}Id`]: null })),
    onBlur: check,
    label: t(`fields.${level}`),
    error: errorTextOf(t, errors?.[level]),
  });

  return (
    <>
      <TextField
        span={6}
        icon={IconMapPin}
        label={t('fields.street')}
        autoComplete="off"
        error={errorTextOf(t, errors?.street)}
        {...form.register(`addresses.${kind}.street`)}
      />
      <PlacePicker {...picker('country')} parentId={null} />
      <PlacePicker {...picker('state')} parentId={address.countryId} />
      <PlacePicker {...picker('city')} parentId={cityParent(address)} />
      <TextField
        span={2}
        label={t('fields.postalCode')}
        error={errorTextOf(t, errors?.postalCode)}
        {...form.register(`addresses.${kind}.postalCode`)}
      />
    </>
  );
}

/** «Igual que la principal» until it is switched off; then a copy of the main one to change. */
export function LinkedAddressFields({ form, kind }: AddressFieldsProps & { kind: 'billing' | 'shipping' }) {
  const { t } = useTranslation();
  const linked = useWatch({ control: form.control, name: `sameAsMain.${kind}` });

  function onLink(same: boolean): void {
    const own = form.getValues(`addresses.${kind}`);
    const empty = Object.values(own).every((part) => part === '' || part === null);
    if (!same && empty) form.setValue(`addresses.${kind}`, form.getValues('addresses.main'));
    form.setValue(`sameAsMain.${kind}`, same, { shouldDirty: true });
  }

  return (
    <>
      <div className="f c6">
        <Switch label={t('address.same')} checked={linked} onChange={onLink} />
      </div>
      {!linked && <ClientAddressFields form={form} kind={kind} />}
    </>
  );
}
