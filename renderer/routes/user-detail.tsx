import { IconMail } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { Button } from '#renderer/components/button.tsx';
import { UserMail } from '#renderer/features/mail/mail-of.tsx';
import { UserDetail } from '#renderer/features/user/user-detail.tsx';
import { UserLoad } from '#renderer/features/user/user-load.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/users/$id');

export function UserDetailRoute() {
  const { id } = route.useParams();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const writes = useCan('mail:send');
  const readsMail = useCan('mail:read');
  if (!useCan('user:read')) return <NoPermission />;
  return (
    <UserLoad key={id} id={id}>
      {(user) => (
        <UserDetail
          user={user}
          actions={
            writes && (
              <Button icon={IconMail} onClick={() => void navigate({ to: '/mail/new', search: { user: user.id } })}>
                {t('mail.write')}
              </Button>
            )
          }
          more={readsMail && <UserMail userId={user.id} />}
          onEdit={() => void navigate({ to: '/users/$id/edit', params: { id: user.id }, state: { fromRecord: true } })}
        />
      )}
    </UserLoad>
  );
}
