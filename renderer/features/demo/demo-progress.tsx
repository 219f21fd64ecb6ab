import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { cancelDemo, type DemoRun, demoSentence, isRunning } from '#renderer/features/demo/demo-run.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import '#renderer/features/demo/demo.css';

/** How far it is, with a way to stop; then how it ended. */
export function DemoProgress({ run, onRetry }: { run: DemoRun; onRetry: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (run.state === 'failed') return <FailureNotice error={run.error} onRetry={onRetry} />;
  if (!isRunning(run))
    return (
      <p className="st good demo-end" role="status">
        <Icon of={IconCheck} small />
        {demoSentence(t, run)}
      </p>
    );
  const label = t(`demo.running.${run.kind}`);
  return (
    <div className="demo-progress">
      <progress aria-label={label} value={run.total > 0 ? run.done : undefined} max={Math.max(1, run.total)} />
      <span className="grow soft">
        {run.state === 'cancelling' ? t('demo.cancelling') : label}
        {run.total > 0 &&
          ` · ${t('demo.progress', { done: formats.count(run.done), total: formats.count(run.total) })}`}
      </span>
      <Button small kind="quiet" aria-disabled={run.state === 'cancelling'} onClick={cancelDemo}>
        {t('actions.cancel')}
      </Button>
    </div>
  );
}
