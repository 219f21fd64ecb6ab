import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { type FieldErrors, type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Place, type PlaceLevel } from '#contract/place.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { SelectField, TextField } from '#renderer/components/text-field.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { usePlaceActive } from '#renderer/features/place/place-active.ts';
import { catalogueOptions, refreshPlaces } from '#renderer/features/place/place-catalogue-queries.ts';
import { whereabouts } from '#renderer/features/place/place-filter.ts';
import { PlaceInUse } from '#renderer/features/place/place-in-use.tsx';
import {
  changedPlace,
  type PlaceValues,
  parentField,
  placeIssues,
  toNewPlace,
} from '#renderer/features/place/place-values.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { errorTextOf, issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { useSubmissionKey } from '#renderer/lib/submission-key.ts';

interface PlaceDialogProps {
  level: PlaceLevel;
  /** null: a new one. */
  place: Place | null;
  /** Where a new one begins: what the list is filtered by, or the store's country. */
  start: { country: string; state: string };
  onClose: (saved?: Place) => void;
  onMerge: (place: Place) => void;
}

const valuesOf = (place: Place | null, start: PlaceDialogProps['start']): PlaceValues => ({
  name: place?.name ?? '',
  code: place?.code ?? '',
  ...start,
});

function standsElsewhere(error: unknown): boolean {
  const failure = failureOf(error);
  if (failure.code === 'UNAUTHENTICATED') return failure.data.reason === 'session';
  if (failure.code === 'CONFLICT') return failure.data.reason === 'taken';
  return failure.code === 'VALIDATION' || failure.code === 'IN_USE';
}

/** The service knows a new place's parent as one field; the form has two. */
function ownPath(path: string, level: PlaceLevel): string {
  return path === 'parentId' ? (parentField[level] ?? 'name') : path;
}

function codeError(t: Translate, errors: FieldErrors<PlaceValues>): string | undefined {
  if (errors.code?.type === 'code') return t('places.codeRule');
  return errors.code?.type === 'taken' ? t('places.codeTaken') : errorTextOf(t, errors.code);
}

/** Adds a place, or changes its name and code; from here it is also merged, deactivated and restored. */
export function PlaceDialog({ level, place: opened, start, onClose, onMerge }: PlaceDialogProps) {
  const { t } = useTranslation();
  const formId = useId();
  const [place, setPlace] = useState(opened);
  const { keyFor } = useSubmissionKey();
  const { form: formElement, focusFirstWrong } = useFirstWrong();
  const form = useForm<PlaceValues>({
    defaultValues: valuesOf(opened, start),
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver((values) => placeIssues(level, opened === null, values)),
  });
  const { register, formState } = form;
  const { errors, isDirty } = formState;
  const active = usePlaceActive(() => onClose());

  const save = useMutation({
    mutationFn: (values: PlaceValues): Promise<Place> => {
      if (!place) {
        const input = toNewPlace(level, values);
        return api.place.create(input, { context: { idempotencyKey: keyFor(input) } });
      }
      const changes = changedPlace(place, values);
      if (Object.keys(changes).length === 0) return Promise.resolve(place);
      const input = { id: place.id, version: place.version, ...changes };
      return api.place.update(input, { context: { idempotencyKey: keyFor(input) } });
    },
    onSuccess: (saved) => {
      refreshPlaces();
      showToast(t('places.saved', { name: saved.name }));
      onClose(saved);
    },
    onError: (error) => {
      const failure = failureOf(error);
      if (failure.code === 'CONFLICT' && failure.data.reason === 'taken')
        showIssues(form.setError, [{ path: failure.data.field ?? 'code', rule: 'taken' }]);
      else if (failure.code === 'VALIDATION')
        showIssues(
          form.setError,
          failure.data.issues.map((issue) => ({ ...issue, path: ownPath(issue.path, level) })),
        );
      else return;
      focusInDialog();
    },
  });
  useForgetUnreachable(save);
  const conflict = save.error ? failureOf(save.error) : null;
  const newer =
    conflict?.code === 'CONFLICT' && conflict.data.reason === 'version'
      ? Place.safeParse(conflict.data.current).data
      : undefined;
  const refused = active.error ? failureOf(active.error) : null;

  /** The dialog itself is open, so the focus goes there at once, after the messages stand. */
  function focusInDialog(): void {
    focusFirstWrong();
    setTimeout(() => formElement.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }
  function submit(): void {
    if (!save.isPending) void form.handleSubmit((values) => save.mutate(values), focusInDialog)();
  }

  return (
    <Dialog
      title={place ? t(`places.editTitle.${level}`) : t(`places.new.${level}`)}
      onCancel={() => onClose()}
      onConfirm={submit}
      actions={
        <>
          <Button kind="quiet" onClick={() => onClose()}>
            {t('actions.cancel')}
          </Button>
          <Button kind="primary" type="submit" form={formId} aria-disabled={save.isPending}>
            {t('places.save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        ref={formElement}
        noValidate
        className="g place-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {place && level !== 'country' && <p className="f c6">{whereabouts(place)}</p>}
        {!place && level !== 'country' && <ParentFields form={form} level={level} />}
        <TextField
          span={4}
          required
          label={t('places.name')}
          data-autofocus
          error={errorTextOf(t, errors.name)}
          {...register('name')}
        />
        <TextField span={2} required label={t('fields.code')} error={codeError(t, errors)} {...register('code')} />
      </form>
      {place && (
        <div className="place-acts">
          {place.active && refused?.code !== 'IN_USE' && (
            <Button small kind="quiet" disabled={isDirty} onClick={() => onMerge(place)}>
              {t('places.mergeAsk')}
            </Button>
          )}
          <Button small kind="quiet" disabled={isDirty} onClick={() => !active.isPending && active.mutate(place)}>
            {t(place.active ? 'places.deactivate' : 'places.restore')}
          </Button>
        </div>
      )}
      {refused?.code === 'IN_USE' && place && <PlaceInUse by={refused.data.by} onMerge={() => onMerge(place)} />}
      {active.error && !standsElsewhere(active.error) && <FailureNotice error={active.error} />}
      {save.error && !standsElsewhere(save.error) && <FailureNotice error={save.error} />}
      {newer && (
        <Button
          small
          className="place-newer"
          onClick={() => {
            setPlace(newer);
            form.reset(valuesOf(newer, start));
            save.reset();
            refreshPlaces();
          }}
        >
          {t('places.seeNewer')}
        </Button>
      )}
    </Dialog>
  );
}

/** In which country, and for a city in which state. */
function ParentFields({ form, level }: { form: UseFormReturn<PlaceValues>; level: 'state' | 'city' }) {
  const { t } = useTranslation();
  const { register, control, formState } = form;
  const country = useWatch({ control, name: 'country' });
  const countries = useQuery(catalogueOptions({ level: 'country' })).data;
  const states = useQuery({
    ...catalogueOptions({ level: 'state', country }),
    enabled: level === 'city' && country !== '',
  });
  const shown = country === '' || states.isPlaceholderData ? [] : (states.data ?? []);
  const options = (places: readonly Place[]) => [
    { value: '', label: t('places.choose') },
    ...places.map((place) => ({ value: place.id, label: place.name })),
  ];
  // A native list shows its value only once the option stands in it.
  return (
    <>
      <SelectField
        key={`country ${countries?.length ?? 0}`}
        span={level === 'city' ? 3 : 6}
        required
        label={t('fields.country')}
        options={options(countries ?? [])}
        error={errorTextOf(t, formState.errors.country)}
        {...register('country', { onChange: () => form.setValue('state', '') })}
      />
      {level === 'city' && (
        <SelectField
          key={`${country} ${shown.length}`}
          span={3}
          required
          label={t('fields.state')}
          options={options(shown)}
          error={errorTextOf(t, formState.errors.state)}
          {...register('state')}
        />
      )}
    </>
  );
}
