import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '#contract/place.ts';
import { Button } from '#renderer/components/button.tsx';
import { ComboField } from '#renderer/components/combo-field.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { exactPlace } from '#renderer/features/place/exact-place.ts';
import { catalogueOptions, refreshPlaces } from '#renderer/features/place/place-catalogue-queries.ts';
import { whereabouts } from '#renderer/features/place/place-filter.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { queryClient } from '#renderer/lib/query-client.ts';
import { useSettled } from '#renderer/lib/use-later.ts';

interface PlaceMergeDialogProps {
  place: Place;
  onClose: (into?: Place) => void;
}

/** Into another place of its level; what moves and what stays is said before. */
export function PlaceMergeDialog({ place, onClose }: PlaceMergeDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Place | null>(null);
  const [missing, setMissing] = useState(false);
  const wanted = chosen ? '' : text.trim();
  const search = useSettled(wanted, 120);
  const query = useQuery(catalogueOptions({ level: place.level, q: search }));
  const current = search === wanted && query.isSuccess && !query.isPlaceholderData;
  const others = (query.data ?? []).filter(({ id }) => id !== place.id);

  const merge = useMutation({
    mutationFn: (into: Place) => api.place.merge({ id: place.id, intoId: into.id }),
    onSuccess: (into) => {
      refreshPlaces();
      // The addresses of clients name their places.
      void queryClient.invalidateQueries({ queryKey: ['client'] });
      showToast(t('places.merged', { from: place.name, into: into.name }));
      onClose(into);
    },
  });
  useForgetUnreachable(merge);

  function choose(found: Place): void {
    setChosen(found);
    setText(found.name);
    setMissing(false);
  }

  function confirm(): void {
    if (merge.isPending) return;
    const into = chosen ?? (current ? exactPlace(others, text) : undefined);
    if (into) merge.mutate(into);
    else setMissing(true);
  }

  return (
    <Dialog
      title={t('places.mergeTitle', { name: place.name })}
      onCancel={() => onClose()}
      onConfirm={confirm}
      actions={
        <>
          <Button kind="quiet" onClick={() => onClose()}>
            {t('actions.cancel')}
          </Button>
          <Button kind="danger" aria-disabled={merge.isPending} onClick={confirm}>
            {t('places.merge')}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc on the open list closes the list, not the dialog around it */}
      <div
        className="g place-form"
        onKeyDown={(event) => {
          const open = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
          if (event.key === 'Escape' && open) event.preventDefault();
        }}
      >
        <ComboField
          span={6}
          required
          label={t(`places.mergeInto.${place.level}`)}
          error={missing ? t('places.mergeMissing') : undefined}
          text={text}
          options={others.map((other) => ({
            value: other.id,
            label: other.name,
            code: other.code,
            detail: [other.code, whereabouts(other)].filter(Boolean).join(' · '),
          }))}
          current={current}
          onType={(typed) => {
            setText(typed);
            setChosen(null);
          }}
          onPick={(id) => {
            const found = others.find((other) => other.id === id);
            if (found) choose(found);
          }}
          onBlur={() => {
            const found = !chosen && current && text.trim() !== '' ? exactPlace(others, text) : undefined;
            if (found) choose(found);
          }}
          noneText={current ? t('places.mergeNone') : t('place.searching')}
        />
      </div>
      <ul className="place-consequences">
        <li>{t(`places.mergeMoves.${place.level}`, { name: place.name })}</li>
        <li>{t('places.mergeStays')}</li>
        <li>{t('places.mergeAfter', { name: place.name })}</li>
      </ul>
      {merge.error && <FailureNotice error={merge.error} />}
    </Dialog>
  );
}
