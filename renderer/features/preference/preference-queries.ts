import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { JsonState } from '#contract/fields.ts';
import type { SessionState } from '#contract/session.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { api } from '#renderer/lib/api.ts';
import { preferencesOptions } from '#renderer/lib/letter-keys.ts';
import { queryClient, sessionKey } from '#renderer/lib/query-client.ts';
import { useUser } from '#renderer/lib/user-context.ts';

type Preferences = Record<string, JsonState>;

/** Several movements of one column are one choice. */
const settleMs = 400;
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** What this browser saw last: a screen that follows a choice need not wait for it, nor change under the eyes. */
const copyKey = (userId: string) => `trastienda.preferences.${userId}`;

function readCopy(userId: string): Preferences | undefined {
  try {
    const copy: unknown = JSON.parse(localStorage.getItem(copyKey(userId)) ?? 'null');
    return typeof copy === 'object' && copy !== null ? (copy as Preferences) : undefined;
  } catch {
    return undefined;
  }
}

function writeCopy(userId: string, all: Preferences): void {
  try {
    localStorage.setItem(copyKey(userId), JSON.stringify(all));
  } catch {
    // Without a copy the next start only waits for the answer.
  }
}

const signedInId = () => queryClient.getQueryData<SessionState>(sessionKey)?.user?.id;

function adopt(userId: string, name: string, value: JsonState | null): void {
  void queryClient.cancelQueries({ queryKey: preferencesOptions.queryKey });
  queryClient.setQueryData(preferencesOptions.queryKey, (old) => {
    const { [name]: _, ...others } = old ?? readCopy(userId) ?? {};
    const all: Preferences = value ? { ...others, [name]: value } : others;
    writeCopy(userId, all);
    return all;
  });
}

/** One choice of the person about a screen. It holds at once; the service learns of it a moment later. */
export function usePreference(name: string) {
  const { t } = useTranslation();
  const userId = useUser()?.id ?? '';
  const { data, isPlaceholderData, isError } = useQuery({
    ...preferencesOptions,
    placeholderData: () => readCopy(userId),
  });
  useEffect(() => {
    if (data && !isPlaceholderData) writeCopy(userId, data);
  }, [data, isPlaceholderData, userId]);

  function set(value: JsonState | null): void {
    adopt(userId, name, value);
    clearTimeout(waiting.get(name));
    waiting.set(
      name,
      setTimeout(() => {
        waiting.delete(name);
        // Whoever signed in meanwhile has choices of his own.
        if (signedInId() !== userId) return;
        api.preference.set({ name, value }).catch(() => showToast(t('list.notKept'), { tone: 'bad' }));
      }, settleMs),
    );
  }

  return { value: data?.[name], ready: data !== undefined || isError, set };
}
