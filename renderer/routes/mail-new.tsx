import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { MailNew } from '#renderer/features/mail/mail-new.tsx';
import { lastMail } from '#renderer/features/mail/mail-search.ts';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/mail/new');

export function MailNewRoute() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const goBack = useGoBack();
  const reads = useCan('mail:read');
  if (!useCan('mail:send')) return <NoPermission />;
  const leave = () =>
    goBack(
      () => void navigate(reads ? { to: '/mail', search: lastMail.search, replace: true } : { to: '/', replace: true }),
    );
  return (
    <MailNew
      key={JSON.stringify(search)}
      search={search}
      onCancel={leave}
      onSaved={(mail) => {
        showToast(t('mail.queued', { to: mail.to }));
        // Who may not read mail goes back to where he came from.
        if (reads) void navigate({ to: '/mail/$id', params: { id: mail.id }, replace: true });
        else leave();
      }}
    />
  );
}
