import { queryOptions } from '@tanstack/react-query';
import type { MailSettingsState, MailTemplate } from '#contract/mail.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

export const mailSettingsOptions = queryOptions({
  queryKey: ['mail', 'settings'],
  queryFn: ({ signal }) => api.mail.settings({}, { signal }),
});

export const mailTemplatesOptions = queryOptions({
  queryKey: ['mail', 'templates'],
  queryFn: ({ signal }) => api.mail.templates({}, { signal }),
});

/** Without waiting for the event: what was saved stands on the page at once. */
export function adoptMailSettings(saved: MailSettingsState): void {
  queryClient.setQueryData(mailSettingsOptions.queryKey, saved);
  refreshOutbox();
}

export function adoptTemplate(saved: MailTemplate): void {
  queryClient.setQueryData(mailTemplatesOptions.queryKey, (all) =>
    all?.map((each) => (each.name === saved.name && each.language === saved.language ? saved : each)),
  );
}

export const refreshOutbox = (): void => void queryClient.invalidateQueries({ queryKey: ['mail', 'outbox'] });
