import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { MailDetail } from '#renderer/features/mail/mail-detail.tsx';
import { MailLoad } from '#renderer/features/mail/mail-load.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/mail/$id');

export function MailDetailRoute() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  if (!useCan('mail:read')) return <NoPermission />;
  return (
    <MailLoad key={id} id={id}>
      {(mail) => (
        <MailDetail
          mail={mail}
          onEdit={() => void navigate({ to: '/mail/$id/edit', params: { id: mail.id }, state: { fromRecord: true } })}
          onCopy={() => void navigate({ to: '/mail/new', search: { copy: mail.id } })}
        />
      )}
    </MailLoad>
  );
}
