import { useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Client } from '#contract/client.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { clashes, mergeValues } from '#renderer/features/client/client-conflict.ts';
import {
  type Changes,
  type ClientValues,
  changedFields,
  changesBack,
  clientValues,
  toInput,
} from '#renderer/features/client/client-form-values.ts';
import { adoptClient } from '#renderer/features/client/client-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { failureOf, failureText } from '#renderer/lib/errors.ts';
import { type After, type SendOptions, useRecordSave } from '#renderer/lib/use-record-save.ts';

interface SaveOptions {
  client: Client | null;
  form: UseFormReturn<ClientValues>;
  /** Ids of records already said to be another client: they are not asked about again. */
  dismissed: readonly string[];
  onDismiss: (ids: readonly string[]) => void;
  /** `undo` where there is something to set back: a record that was there before. */
  onSaved: (client: Client, after: After, undo?: () => void) => void;
  onWrong: () => void;
}

/** What an update changed, and from what. */
interface Sent {
  from: Client;
  changes: Changes;
}

function create(values: ClientValues, { accept, keyFor }: SendOptions): Promise<Client> {
  const input = { ...toInput(values), ...(accept && { acceptDuplicates: true }) };
  return api.client.create(input, { context: { idempotencyKey: keyFor(input) } });
}

function update({ from, changes }: Sent, { accept, keyFor }: SendOptions): Promise<Client> {
  if (Object.keys(changes).length === 0) return Promise.resolve(from);
  const input = { id: from.id, version: from.version, changes, ...(accept && { acceptDuplicates: true }) };
  return api.client.update(input, { context: { idempotencyKey: keyFor(input) } });
}

/** The way back from an update: the old values of what it changed, unless somebody saved since. */
function useUndoUpdate() {
  const { t } = useTranslation();
  return async ({ from, changes }: Sent, { id, version }: Client): Promise<void> => {
    const back = changesBack(clientValues(from), changes);
    try {
      adoptClient(await api.client.update({ id, version, changes: back, acceptDuplicates: true }));
      showToast(t('form.undone'));
    } catch (error) {
      const failure = failureOf(error);
      const moved = failure.code === 'CONFLICT' && failure.data.reason === 'version';
      showToast(moved ? t('form.undoMoved') : failureText(t, failure), { tone: 'bad' });
    }
  };
}

export function useClientSave({ client, onSaved, ...use }: SaveOptions) {
  const sent = useRef<Sent>(null);
  const undoUpdate = useUndoUpdate();

  function send(values: ClientValues, from: Client | null, options: SendOptions): Promise<Client> {
    sent.current = from && { from, changes: changedFields(clientValues(from), values) };
    return sent.current ? update(sent.current, options) : create(values, options);
  }

  function wayBack(saved: Client): (() => void) | undefined {
    const act = sent.current;
    return act && Object.keys(act.changes).length > 0 ? () => void undoUpdate(act, saved) : undefined;
  }

  return useRecordSave<ClientValues, Client>({
    ...use,
    record: client,
    valuesOf: clientValues,
    send,
    readRecord: (value) => Client.safeParse(value).data,
    hasClash: ({ base, mine, theirs }) => clashes(base, mine, theirs).length > 0,
    merge: ({ base, mine, theirs }) => mergeValues(base, mine, theirs, {}),
    // A tag's own trouble stands under the list.
    pathOf: (path) => path.replace(/^tags\..*/, 'tags'),
    takenField: 'code',
    onSaved: (saved, after) => {
      adoptClient(saved);
      onSaved(saved, after, wayBack(saved));
    },
  });
}
