import type { UseFormReturn } from 'react-hook-form';
import { Client } from '#contract/client.ts';
import { clashes, mergeValues } from '#renderer/features/client/client-conflict.ts';
import {
  type ClientValues,
  changedFields,
  clientValues,
  toInput,
} from '#renderer/features/client/client-form-values.ts';
import { adoptClient } from '#renderer/features/client/client-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { type After, type SendOptions, useRecordSave } from '#renderer/lib/use-record-save.ts';

interface SaveOptions {
  client: Client | null;
  form: UseFormReturn<ClientValues>;
  /** Ids of records already said to be another client: they are not asked about again. */
  dismissed: readonly string[];
  onDismiss: (ids: readonly string[]) => void;
  onSaved: (client: Client, after: After) => void;
  onWrong: () => void;
}

function send(values: ClientValues, from: Client | null, { accept, keyFor }: SendOptions): Promise<Client> {
  const acceptDuplicates = accept ? { acceptDuplicates: true } : {};
  if (!from) {
    const input = { ...toInput(values), ...acceptDuplicates };
    return api.client.create(input, { context: { idempotencyKey: keyFor(input) } });
  }
  const changes = changedFields(clientValues(from), values);
  if (Object.keys(changes).length === 0) return Promise.resolve(from);
  const input = { id: from.id, version: from.version, changes, ...acceptDuplicates };
  return api.client.update(input, { context: { idempotencyKey: keyFor(input) } });
}

export function useClientSave({ client, onSaved, ...use }: SaveOptions) {
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
      onSaved(saved, after);
    },
  });
}
