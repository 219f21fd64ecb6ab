import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Place } from '#contract/place.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { refreshPlaces } from '#renderer/features/place/place-catalogue-queries.ts';
import { inUseText } from '#renderer/features/place/place-in-use.tsx';
import { api } from '#renderer/lib/api.ts';
import { failureOf, failureText } from '#renderer/lib/errors.ts';

const setActive = (id: string, active: boolean) => (active ? api.place.restore({ id }) : api.place.deactivate({ id }));

/** Deactivates what is active and restores what is not, at once, with the way back. */
export function usePlaceActive(onDone: () => void) {
  const { t } = useTranslation();

  async function undo(before: Place): Promise<void> {
    try {
      await setActive(before.id, before.active);
      refreshPlaces();
      showToast(t('places.undone'));
    } catch (error) {
      const failure = failureOf(error);
      const text = failure.code === 'IN_USE' ? inUseText(t, failure.data.by) : failureText(t, failure);
      showToast(text, { tone: 'bad' });
    }
  }

  return useMutation({
    mutationFn: (place: Place) => setActive(place.id, !place.active),
    onSuccess: (after, before) => {
      refreshPlaces();
      showToast(t(after.active ? 'places.restored' : 'places.deactivated', { name: after.name }), {
        undo: () => void undo(before),
      });
      onDone();
    },
  });
}
