import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '#contract/view.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptView, dropView } from '#renderer/features/view/view-queries.ts';
import type { ViewTabsProps } from '#renderer/features/view/view-tabs.tsx';
import { api } from '#renderer/lib/api.ts';
import { failureOf, failureText } from '#renderer/lib/errors.ts';

/** What can be done with views. Naming one throws, so that its dialog can say why; the rest keeps its failure here. */
export function useViewActs({
  list,
  viewId,
  state,
  onView,
  onLeave,
}: Pick<ViewTabsProps, 'list' | 'viewId' | 'state' | 'onView' | 'onLeave'>) {
  const { t } = useTranslation();
  const [error, setError] = useState<unknown>(null);

  async function attempt(act: () => Promise<void>): Promise<void> {
    setError(null);
    try {
      await act();
    } catch (failure) {
      setError(failure);
    }
  }

  async function restore(view: View): Promise<void> {
    try {
      adoptView(await api.view.restore({ id: view.id }));
    } catch (failure) {
      showToast(failureText(t, failureOf(failure)), { tone: 'bad' });
    }
  }

  return {
    error,
    async create(name: string): Promise<void> {
      const view = await api.view.create({ list, name, state });
      adoptView(view);
      onView(view);
    },
    async rename(view: View, name: string): Promise<void> {
      adoptView(await api.view.update({ id: view.id, name }));
    },
    update: (view: View) =>
      attempt(async () => {
        adoptView(await api.view.update({ id: view.id, state }));
        const before = view.state;
        showToast(t('views.updated'), {
          undo: () => void attempt(async () => adoptView(await api.view.update({ id: view.id, state: before }))),
        });
      }),
    remove: (view: View) =>
      attempt(async () => {
        await api.view.deactivate({ id: view.id });
        dropView(view);
        if (viewId === view.id) onLeave();
        showToast(t('views.removed'), { undo: () => void restore(view) });
      }),
  };
}
