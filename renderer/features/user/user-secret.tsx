import type { User } from '#contract/user.ts';
import { SecretDialog, SecretLostDialog } from '#renderer/features/user/secret-dialog.tsx';
import { useReset } from '#renderer/features/user/use-reset.ts';
import { UserFailure } from '#renderer/features/user/user-acts.tsx';
import { wasNotConfirmed } from '#renderer/lib/errors.ts';

interface UserSecretProps {
  created: User & { secret: string | null };
  onClose: () => void;
}

/** What follows creating an account: its secret, or a new one where the first never arrived. */
export function UserSecret({ created, onClose }: UserSecretProps) {
  const reset = useReset(created);
  const secret = created.secret ?? reset.data?.secret;
  if (secret) return <SecretDialog user={reset.data ?? created} secret={secret} onClose={onClose} />;
  if (reset.isPending) return null;
  return (
    <>
      {reset.error && !wasNotConfirmed(reset.error) && <UserFailure error={reset.error} name={created.displayName} />}
      <SecretLostDialog name={created.displayName} onReset={() => reset.mutate()} onClose={onClose} />
    </>
  );
}
