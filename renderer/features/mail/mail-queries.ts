import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Mail, MailListInput } from '#contract/mail.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

export const mailListOptions = (input: MailListInput) =>
  queryOptions({
    queryKey: ['mail', 'list', input],
    queryFn: ({ signal }) => api.mail.list(input, { signal }),
    placeholderData: keepPreviousData,
  });

export const mailOptions = (id: string) =>
  queryOptions({
    queryKey: ['mail', 'get', id],
    queryFn: ({ signal }) => api.mail.get({ id }, { signal }),
  });

/** How the outbox stands. */
export const outboxOptions = queryOptions({
  queryKey: ['mail', 'outbox'],
  queryFn: ({ signal }) => api.mail.outbox({}, { signal }),
});

/** Puts an answer of a command where the screens read it, without waiting for the event. */
export function adoptMail(mail: Mail): void {
  queryClient.setQueryData(mailOptions(mail.id).queryKey, mail);
  for (const part of ['list', 'outbox']) void queryClient.invalidateQueries({ queryKey: ['mail', part] });
}
