import { IconAlertTriangle, IconFlask, IconMailPause, type Icon as TablerIcon } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailProblem, OutboxState } from '#contract/mail.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { ServerAnswer } from '#renderer/features/mail/mail-problem.tsx';
import { outboxOptions } from '#renderer/features/mail/mail-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { queryClient } from '#renderer/lib/query-client.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/mail/mail.css';

/** How the outbox stands, for who may know. */
export function useOutbox(): OutboxState | undefined {
  const reads = useCan('mail:read');
  return useQuery({ ...outboxOptions, enabled: reads }).data;
}

/** Lets what waits go out again. */
export async function resumeSending(): Promise<void> {
  await api.mail.pause({ paused: false });
  await queryClient.invalidateQueries({ queryKey: ['mail'] });
}

/** Above mail: what holds it up, and that it is only a test. Nothing while everything goes its way. `inSettings`: one is where it is mended. */
export function OutboxBand({ inSettings = false }: { inSettings?: boolean }) {
  const { t } = useTranslation();
  const outbox = useOutbox();
  if (!outbox) return null;
  const testing = outbox.testMode !== 'off';
  if (!testing && !isHeld(outbox)) return null;
  return (
    <section className="mail-band" aria-label={t('mail.band.label')}>
      {testing && <TestNotice outbox={outbox} />}
      <Held outbox={outbox} inSettings={inSettings} />
    </section>
  );
}

const isHeld = ({ configured, paused, problem, waiting }: OutboxState): boolean =>
  !configured || paused || (problem !== null && waiting > 0);

/** Whether what is written now goes out at once. */
export const goesAtOnce = ({ configured, paused, problem }: OutboxState): boolean =>
  configured && !paused && problem === null;

export function TestNotice({ outbox: { testMode, testAddress } }: { outbox: OutboxState }) {
  const { t } = useTranslation();
  if (testMode === 'off') return null;
  return (
    <Line icon={IconFlask}>
      <p>
        {testMode === 'files' ? t('mail.band.testFiles') : t('mail.band.testAddress', { address: testAddress ?? '–' })}
      </p>
    </Line>
  );
}

/** The first reason for which nothing goes out. */
function Held({ outbox, inSettings }: { outbox: OutboxState; inSettings: boolean }) {
  const { configured, paused, problem, waiting } = outbox;
  const way = (label: string) => !inSettings && <SettingsWay label={label} />;
  if (!configured) return <NotConfigured outbox={outbox} way={way} />;
  if (paused) return <Paused outbox={outbox} />;
  return problem !== null && waiting > 0 ? <Trouble outbox={outbox} problem={problem} way={way} /> : null;
}

type Way = (label: string) => ReactNode;

function NotConfigured({ outbox: { waiting }, way }: { outbox: OutboxState; way: Way }) {
  const { t } = useTranslation();
  const sets = useCan('mail:settings');
  const { count } = useFormats();
  return (
    <Line icon={IconAlertTriangle} action={way(t('mail.band.setUp'))}>
      <p>
        {t('mail.band.notConfigured')} {!sets && t('mail.band.askAdministrator')}{' '}
        {waiting > 0 && t('mail.band.waiting', { count: waiting, shown: count(waiting) })}
      </p>
    </Line>
  );
}

function Paused({ outbox: { waiting } }: { outbox: OutboxState }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const sets = useCan('mail:settings');
  const resume = useMutation({
    mutationFn: resumeSending,
  });
  return (
    <>
      <Line
        icon={IconMailPause}
        action={
          sets && (
            <Button small aria-disabled={resume.isPending} onClick={() => resume.isPending || resume.mutate()}>
              {t('mail.band.resume')}
            </Button>
          )
        }
      >
        <p>
          {t('mail.band.paused')} {waiting > 0 && t('mail.band.waiting', { count: waiting, shown: count(waiting) })}
        </p>
      </Line>
      {resume.error && <FailureNotice error={resume.error} />}
    </>
  );
}

/** Mends itself when the line is back; the others want somebody. */
const ofTheLine: readonly MailProblem[] = ['host', 'refused', 'timeout', 'line', 'temporary'];

function Trouble({ outbox, problem, way }: { outbox: OutboxState; problem: MailProblem; way: Way }) {
  const { t } = useTranslation();
  const { count, recent } = useFormats();
  const counted = { count: outbox.waiting, shown: count(outbox.waiting) };
  return (
    <Line icon={IconAlertTriangle} action={way(t('mail.band.settings'))}>
      <p>
        <b>
          {ofTheLine.includes(problem) ? t('mail.band.waitingOffline', counted) : t('mail.band.waitingFix', counted)}
        </b>{' '}
        {t(`mailProblems.${problem}`)}{' '}
        {outbox.retryAt !== null && t('mail.band.retryAt', { when: recent(outbox.retryAt) })}
      </p>
      <ServerAnswer answer={outbox.answer} />
    </Line>
  );
}

function SettingsWay({ label }: { label: string }) {
  const sets = useCan('mail:settings');
  if (!sets) return null;
  return (
    <Link to="/settings" search={{ tab: 'mail' }} className="btn s">
      {label}
    </Link>
  );
}

function Line({ icon, action, children }: { icon: TablerIcon; action?: ReactNode; children: ReactNode }) {
  return (
    <div className="notice warn mail-line" role="status">
      <Icon of={icon} />
      <div className="grow">{children}</div>
      {action}
    </div>
  );
}
