import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client, ClientStatus } from '#contract/client.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { accountConsequencesOptions } from '#renderer/features/account/account-queries.ts';
import { useStatusChange } from '#renderer/features/client/client-actions.tsx';
import {
  ClientLeaveDialog,
  type Consequences,
  type LeaveStatus,
  leaveFacts,
} from '#renderer/features/client/client-leave-dialog.tsx';
import { failureOf, failureText } from '#renderer/lib/errors.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

/** A change of status that first says what stays open; where nothing does, it is done at once and can be undone. */
export function useClientLeave(client: Client): {
  setStatus: (status: ClientStatus) => void;
  error: unknown;
  dialog: ReactNode;
} {
  const { t } = useTranslation();
  const formats = useFormats();
  const change = useStatusChange(client);
  const [asked, setAsked] = useState<{ status: LeaveStatus; open: Consequences } | null>(null);

  async function ask(status: LeaveStatus): Promise<void> {
    try {
      const open = await queryClient.fetchQuery(accountConsequencesOptions(client.id));
      if (leaveFacts(t, formats, open, status).length > 0) setAsked({ status, open });
      else change.mutate(status);
    } catch (error) {
      showToast(failureText(t, failureOf(error), true), { tone: 'bad' });
    }
  }

  return {
    setStatus: (status) => {
      // Coming back opens nothing that somebody would have to know of.
      if (status === 'active') change.mutate(status);
      else void ask(status);
    },
    error: change.error,
    dialog: asked && (
      <ClientLeaveDialog
        client={client}
        {...asked}
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null);
          change.mutate(asked.status);
        }}
      />
    ),
  };
}
