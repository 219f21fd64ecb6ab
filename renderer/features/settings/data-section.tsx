import { IconCopy } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { DemoSection } from '#renderer/features/demo/demo-section.tsx';
import { fileSize } from '#renderer/features/settings/file-size.ts';
import { FactLine, FactsSection } from '#renderer/features/settings/store-page.tsx';
import { api } from '#renderer/lib/api.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/components/form-page.css';

const systemOptions = queryOptions({
  queryKey: ['system', 'get'],
  queryFn: ({ signal }) => api.system.get({}, { signal }),
  // Sizes are of the moment.
  staleTime: 0,
});

/** Where the data lie, what writes them, and the examples among them. */
export function DataSection() {
  const { t } = useTranslation();
  const readsSystem = useCan('system:read');
  const readsClients = useCan('client:read');
  return (
    <div className="form-body alone">
      <div className="form-fields">
        {readsSystem && <SystemFacts />}
        {readsClients && (
          <section className="fs" aria-label={t('demo.title')}>
            <h2>{t('demo.title')}</h2>
            <DemoSection />
          </section>
        )}
      </div>
    </div>
  );
}

function SystemFacts() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data, error, refetch } = useQuery(systemOptions);
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <>
      <FactsSection title={t('settings.data.where')}>
        <FactLine label={t('settings.data.folder')}>
          <span className="settings-path">
            <span>{data.dataFolder}</span>
            <CopyPath path={data.dataFolder} />
          </span>
        </FactLine>
        <FactLine label={t('settings.data.size')}>{fileSize(formats, data.databaseBytes)}</FactLine>
        {data.freeBytes !== null && (
          <FactLine label={t('settings.data.free')}>{fileSize(formats, data.freeBytes)}</FactLine>
        )}
        <FactLine label={t('settings.data.otherLabel')}>
          <details className="settings-more">
            <summary>{t('settings.data.other')}</summary>
            <p className="soft">{t('settings.data.otherText')}</p>
            <code className="settings-command">TRASTIENDA_DATA</code>
          </details>
        </FactLine>
      </FactsSection>
      <FactsSection title={t('settings.data.program')}>
        <FactLine label={t('settings.data.version')}>{data.appVersion}</FactLine>
        <FactLine label={t('settings.data.schema')}>{data.schemaVersion}</FactLine>
      </FactsSection>
    </>
  );
}

function CopyPath({ path }: { path: string }) {
  const { t } = useTranslation();
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(path);
      showToast(t('copy.done', { label: t('settings.data.folder') }));
    } catch {
      showToast(t('copy.failed'), { tone: 'bad' });
    }
  }
  return (
    <Button small icon={IconCopy} onClick={() => void copy()}>
      {t('settings.data.copy')}
    </Button>
  );
}
