import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { MailForm } from '#renderer/features/mail/mail-form.tsx';
import { MailLoad } from '#renderer/features/mail/mail-load.tsx';
import { emptyMail } from '#renderer/features/mail/mail-values.ts';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/mail/$id/edit');

export function MailEditRoute() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const goBack = useGoBack();
  const reads = useCan('mail:read');
  const writes = useCan('mail:send');
  if (!reads || !writes) return <NoPermission />;
  const open = () => void navigate({ to: '/mail/$id', params: { id }, replace: true });
  return (
    <MailLoad key={id} id={id}>
      {(mail) => (
        // Attempts go on meanwhile: the form is about the message as it was opened.
        <MailForm mail={mail} start={emptyMail} onCancel={() => goBack(open)} onSaved={() => goBack(open)} />
      )}
    </MailLoad>
  );
}
