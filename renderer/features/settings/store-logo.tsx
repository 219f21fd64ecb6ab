import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Store } from '#contract/store.ts';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { ImageField } from '#renderer/components/image-field.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptStore, storeLogoOptions, storeOptions } from '#renderer/features/settings/store-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf, issueText } from '#renderer/lib/errors.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

function newestOf(error: unknown): Store | undefined {
  const failure = failureOf(error);
  return failure.code === 'CONFLICT' && failure.data.reason === 'version'
    ? Store.safeParse(failure.data.current).data
    : undefined;
}

/** Saves onto the newest version as long as the logo itself is the one that was seen: other fields are not its business. */
async function setLogo(seen: Store, image: string | null): Promise<Store> {
  const latest = queryClient.getQueryData(storeOptions.queryKey) ?? seen;
  try {
    return await api.store.setLogo({ version: latest.version, image });
  } catch (error) {
    const newest = newestOf(error);
    if (!newest || newest.logo !== seen.logo) throw error;
    return api.store.setLogo({ version: newest.version, image });
  }
}

/** Saved as soon as it is chosen, and back again with «Deshacer». */
export function StoreLogo({ store }: { store: Store }) {
  const { t } = useTranslation();
  const present = useQuery(storeLogoOptions(store.logo));
  const image = store.logo === null ? null : (present.data?.image ?? null);

  const save = useMutation({
    mutationFn: ({ next }: { next: string | null; before: string | null; undoing: boolean }) => setLogo(store, next),
    onSuccess: (saved, { next, before, undoing }) => {
      if (saved.logo !== null) queryClient.setQueryData(storeLogoOptions(saved.logo).queryKey, { image: next });
      adoptStore(saved);
      if (undoing) return showToast(t('settings.logoUndone'));
      showToast(t(next === null ? 'settings.logoRemoved' : 'settings.logoSaved'), {
        undo: () => save.mutate({ next: before, before: next, undoing: true }),
      });
    },
    onError: (error) => {
      const newest = newestOf(error);
      if (newest) adoptStore(newest);
    },
  });
  useForgetUnreachable(save);
  const failure = save.error ? failureOf(save.error) : null;
  const issue = failure?.code === 'VALIDATION' ? failure.data.issues[0] : undefined;

  return (
    <div className="f c6">
      <ImageField
        label={t('setup.logo')}
        value={save.isPending ? save.variables.next : image}
        busy={save.isPending}
        error={issue && issueText(t, issue)}
        onChange={(next) => save.mutate({ next, before: image, undoing: false })}
      />
      {save.error && !issue && <FailureNotice error={save.error} />}
      {present.error && <FailureNotice error={present.error} onRetry={() => void present.refetch()} />}
    </div>
  );
}
