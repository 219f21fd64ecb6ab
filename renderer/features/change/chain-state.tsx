import { IconAlertCircle, IconCircleCheck, IconLoader2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainState } from '#contract/change.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { chainOptions } from '#renderer/features/change/change-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { queryClient } from '#renderer/lib/query-client.ts';
import { useLasting } from '#renderer/lib/use-later.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/change/change.css';

interface Check {
  checked: number;
  total: number;
}

/** A check asked for here; leaving the page ends it. */
function useCheck() {
  const [progress, setProgress] = useState<Check | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [stopped, setStopped] = useState(false);
  const abort = useRef<AbortController>(null);
  useEffect(() => () => abort.current?.abort(), []);

  async function start(): Promise<void> {
    const own = new AbortController();
    abort.current = own;
    setError(null);
    setStopped(false);
    setProgress({ checked: 0, total: 0 });
    try {
      for await (const { chain, ...next } of await api.change.verify({}, { signal: own.signal })) {
        setProgress(next);
        queryClient.setQueryData(chainOptions.queryKey, chain);
      }
    } catch (failure) {
      if (!own.signal.aborted) setError(failure);
    } finally {
      setProgress(null);
      setStopped(own.signal.aborted);
      abort.current = null;
    }
  }

  return { progress, error, stopped, start, stop: () => abort.current?.abort() };
}

const isBroken = (chain: ChainState | undefined) => chain?.brokenSeq != null;

/** Whether the history can be trusted, and the way to check it again. */
export function ChainLine() {
  const { t } = useTranslation();
  const { count } = useFormats();
  const chain = useQuery(chainOptions);
  const check = useCheck();
  const { progress } = check;
  const slow = useLasting(progress !== null, 400);
  return (
    <>
      {isBroken(chain.data) && <BrokenNotice brokenSeq={chain.data?.brokenSeq ?? 0} />}
      {Boolean(check.error) && <FailureNotice error={check.error} onRetry={() => void check.start()} />}
      {chain.isError && <FailureNotice error={chain.error} onRetry={() => void chain.refetch()} />}
      <div className="chain">
        {progress && slow ? (
          <>
            <progress
              aria-label={t('change.chain.checking')}
              {...(progress.total > 0 && { value: progress.checked, max: progress.total })}
            />
            <span>
              {progress.total > 0
                ? t('change.chain.progress', { checked: count(progress.checked), total: count(progress.total) })
                : t('change.chain.checking')}
            </span>
          </>
        ) : (
          chain.data && <ChainWords chain={chain.data} stopped={check.stopped} />
        )}
        {progress ? (
          <Button small kind="quiet" onClick={check.stop}>
            {t('actions.cancel')}
          </Button>
        ) : (
          <Button small kind="quiet" onClick={() => void check.start()}>
            {t('change.chain.verify')}
          </Button>
        )}
      </div>
    </>
  );
}

function ChainWords({ chain, stopped }: { chain: ChainState; stopped: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const when = chain.checkedAt === null ? '' : formats.recent(chain.checkedAt);
  const tooltip = chain.checkedAt === null ? undefined : formats.moment(chain.checkedAt);
  if (stopped && chain.state === 'checking') return <span role="status">{t('change.chain.stopped')}</span>;
  if (chain.state === 'broken')
    return (
      <span className="st" title={tooltip}>
        {t('change.chain.checkedAt', { when })}
      </span>
    );
  if (chain.state === 'sound')
    return (
      <span className="st good" role="status" title={tooltip}>
        <Icon of={IconCircleCheck} small />
        {t('change.chain.sound', { when })}
      </span>
    );
  return (
    <span className="st" role="status">
      <Icon of={IconLoader2} small />
      {t(chain.state === 'checking' ? 'change.chain.checking' : 'change.chain.unchecked')}
    </span>
  );
}

function BrokenNotice({ brokenSeq }: { brokenSeq: number }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  return (
    <div className="notice bad chain-broken" role="alert">
      <Icon of={IconAlertCircle} />
      <span className="grow">{t('change.chain.broken', { seq: count(brokenSeq) })}</span>
    </div>
  );
}

/** On every page but the history's own, which says it itself. */
export function ChainAlert() {
  const reads = useCan('change:read');
  const onHistory = useRouterState({ select: (state) => state.location.pathname === '/history' });
  return reads && !onHistory ? <ChainBar /> : null;
}

function ChainBar() {
  const { t } = useTranslation();
  const { count } = useFormats();
  const chain = useQuery(chainOptions);
  if (!isBroken(chain.data)) return null;
  return (
    <div className="chain-bar" role="alert">
      <Icon of={IconAlertCircle} small />
      <span className="grow">{t('change.chain.broken', { seq: count(chain.data?.brokenSeq ?? 0) })}</span>
      <Link to="/history" className="link">
        {t('change.chain.see')}
      </Link>
    </div>
  );
}
