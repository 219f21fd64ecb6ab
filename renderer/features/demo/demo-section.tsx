import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { demoClients } from '#contract/demo.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { DemoProgress } from '#renderer/features/demo/demo-progress.tsx';
import { forgetDemoRun, isRunning, showDemoTask, startDemo, useDemoRun } from '#renderer/features/demo/demo-run.ts';
import { api } from '#renderer/lib/api.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const demoOptions = queryOptions({
  queryKey: ['demo', 'get'],
  queryFn: ({ signal }) => api.demo.get({}, { signal }),
});

/** The invented clients: how many there are, and their coming and going. */
export function DemoSection() {
  const { t } = useTranslation();
  const formats = useFormats();
  const edits = useCan('demo:update');
  const query = useQuery(demoOptions);
  const run = useDemoRun();
  const [asking, setAsking] = useState(false);
  /** Begun in this view: its bar stands here; elsewhere, and when one comes back, in the top bar. */
  const [begunHere, setBegunHere] = useState(false);
  const section = useRef<HTMLDivElement>(null);
  const latestT = useRef(t);
  useEffect(() => {
    latestT.current = t;
  });
  useEffect(() => () => showDemoTask(latestT.current), []);
  if (query.error) return <FailureNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return null;
  const { clients } = query.data;
  const running = isRunning(run);

  function start(kind: 'create' | 'remove'): void {
    setAsking(false);
    forgetDemoRun();
    setBegunHere(true);
    void startDemo(kind, t);
    // The button that was pressed is gone.
    section.current?.focus();
  }

  return (
    <div ref={section} className="settings-choice demo-section" tabIndex={-1}>
      {!running && (
        <p className="settings-state">
          {clients === 0 ? t('demo.none') : t('demo.have', { count: clients, shown: formats.count(clients) })}
        </p>
      )}
      <p>{t(edits ? 'demo.what' : 'demo.readOnly')}</p>
      {run && (begunHere || !running) && <DemoProgress run={run} onRetry={() => start(run.kind)} />}
      {edits && !running && clients === 0 && (
        <Button onClick={() => start('create')}>{t('demo.add', { shown: formats.count(demoClients) })}</Button>
      )}
      {edits && !running && clients > 0 && <Button onClick={() => setAsking(true)}>{t('demo.removeAsk')}</Button>}
      {asking && <RemoveDialog clients={clients} onCancel={() => setAsking(false)} onRemove={() => start('remove')} />}
    </div>
  );
}

/** What goes, what stays, and that it cannot be undone: before it happens. */
function RemoveDialog(props: { clients: number; onCancel: () => void; onRemove: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Dialog
      title={t('demo.removeTitle', { count: props.clients, shown: formats.count(props.clients) })}
      onCancel={props.onCancel}
      onConfirm={props.onRemove}
      actions={
        <>
          <Button kind="quiet" data-autofocus onClick={props.onCancel}>
            {t('actions.cancel')}
          </Button>
          <Button kind="danger" onClick={props.onRemove}>
            {t('demo.remove')}
          </Button>
        </>
      }
    >
      <ul className="facts-points">
        <li>{t('demo.removeGoes')}</li>
        <li>{t('demo.removeStays')}</li>
        <li>{t('demo.removeAgain')}</li>
      </ul>
    </Dialog>
  );
}
