import { useMutation } from '@tanstack/react-query';
import { failureOf } from '#renderer/lib/errors.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

interface DocumentActUse<R> {
  noun: 'estimate' | 'invoice';
  /** The record as it stands, out of a conflict. */
  readRecord: (value: unknown) => R | undefined;
  adopt: (record: R) => void;
  onDone: (record: R) => void;
}

/** One step of a document's life. Where somebody was faster, the page shows how it stands now, and the failure says so. */
export function useDocumentAct<R>({ noun, readRecord, adopt, onDone }: DocumentActUse<R>) {
  return useMutation({
    mutationFn: (act: () => Promise<R>) => act(),
    onSuccess(record) {
      adopt(record);
      onDone(record);
    },
    onError(error) {
      const failure = failureOf(error);
      if (failure.code !== 'CONFLICT') return;
      const current = readRecord(failure.data.current);
      if (current) adopt(current);
      else void queryClient.invalidateQueries({ queryKey: [noun] });
    },
  });
}
