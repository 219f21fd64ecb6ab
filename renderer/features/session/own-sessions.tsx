import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OpenSession } from '#contract/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { ownSessionsOptions, refreshOwnSessions } from '#renderer/features/session/own-sessions-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { type Formats, useFormats } from '#renderer/lib/formats.ts';
import '#renderer/features/session/own-sessions.css';

/** Ends it; that somebody, or its time, was faster is as good. */
async function endSession(id: string): Promise<void> {
  try {
    await api.session.end({ id });
  } catch (error) {
    if (failureOf(error).code !== 'FORBIDDEN') throw error;
  }
}

/** The hour for what ends today, the whole moment for what ends tomorrow. */
const untilText = (formats: Formats, at: number): string =>
  formats.day(at) === formats.day(Date.now()) ? formats.recent(at) : formats.moment(at);

/** Where one's account is open, and the end of what should not be. */
export function OwnSessions() {
  const { t } = useTranslation();
  const query = useQuery(ownSessionsOptions);
  const navigate = useNavigate();
  const end = useMutation({
    mutationFn: async (ids: readonly string[]) => {
      for (const id of ids) await endSession(id);
      return ids.length;
    },
    onSuccess: (count) => showToast(count === 1 ? t('account.ended') : t('account.endedMany', { count })),
    onSettled: refreshOwnSessions,
  });
  useForgetUnreachable(end);
  if (query.error && !query.data) return <FailureNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return null;
  const others = query.data.filter(({ current }) => !current);
  // The present one ends by signing out, which keeps drafts and leads to the door.
  const onEnd = ({ id, current }: OpenSession) => {
    if (current) void navigate({ to: '/sign-out' });
    else if (!end.isPending) end.mutate([id]);
  };

  return (
    <div className="own-sessions">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('account.where')}</th>
            <th scope="col">{t('account.since')}</th>
            <th scope="col">{t('account.until')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {query.data.map((session) => (
            <SessionRow key={session.id} session={session} onEnd={() => onEnd(session)} />
          ))}
        </tbody>
      </table>
      {end.error && <FailureNotice error={end.error} />}
      {others.length > 0 ? (
        <Button aria-disabled={end.isPending} onClick={() => !end.isPending && end.mutate(others.map(({ id }) => id))}>
          {t('account.endOthers')}
        </Button>
      ) : (
        <p className="muted">{t('account.onlyThis')}</p>
      )}
    </div>
  );
}

function SessionRow({ session, onEnd }: { session: OpenSession; onEnd: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const since = formats.recent(session.createdAt);
  return (
    <tr>
      <th scope="row">
        {t(`account.${session.transport}`)}
        {session.current && <span className="tag">{t('account.current')}</span>}
      </th>
      <td title={formats.moment(session.createdAt)}>{since}</td>
      <td title={formats.moment(session.expiresAt)}>{untilText(formats, session.expiresAt)}</td>
      <td>
        <Button
          small
          kind="quiet"
          aria-label={session.current ? t('account.endCurrent') : t('account.endName', { since })}
          onClick={onEnd}
        >
          {t('account.end')}
        </Button>
      </td>
    </tr>
  );
}
