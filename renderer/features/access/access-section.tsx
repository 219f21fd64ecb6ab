import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/components/icon.tsx';
import { SettingsLoad } from '#renderer/components/settings-load.tsx';
import { AccessDoors } from '#renderer/features/access/access-doors.tsx';
import { AccessFacts } from '#renderer/features/access/access-facts.tsx';
import { AccessKeys } from '#renderer/features/access/access-keys.tsx';
import { AccessLimits, LimitFacts } from '#renderer/features/access/access-limits.tsx';
import { AccessOrigins } from '#renderer/features/access/access-origins.tsx';
import { accessOptions } from '#renderer/features/access/access-queries.ts';
import { docsPath, serviceAddress } from '#renderer/features/access/service-address.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/components/form-page.css';
import '#renderer/features/access/access.css';

/** Who may reach the store's APIs: programs with keys, other sites, and anybody. Every part saves by itself. */
export function AccessSection() {
  const query = useQuery(accessOptions);
  const edits = useCan('access:update');
  return (
    <SettingsLoad query={query}>
      {(settings) => (
        <div className="form-body alone">
          <div className="form-fields access-page">
            {!edits && <ReadOnlyNote />}
            <AccessFacts />
            <AccessKeys />
            <AccessOrigins origins={settings.origins} />
            {edits ? <AccessLimits settings={settings} /> : <LimitFacts settings={settings} />}
            <AccessDoors settings={settings} />
            <Manual />
          </div>
        </div>
      )}
    </SettingsLoad>
  );
}

function ReadOnlyNote() {
  const { t } = useTranslation();
  return (
    <p className="notice settings-reason">
      <Icon of={IconLock} />
      <span>{t('access.readOnly')}</span>
    </p>
  );
}

/** The service describes its own APIs; the desktop window has no address to open them at. */
function Manual() {
  const { t } = useTranslation();
  const served = serviceAddress() !== null;
  return (
    <section className="fs" aria-label={t('access.docs.title')}>
      <h2>{t('access.docs.title')}</h2>
      <div className="settings-choice">
        {served ? (
          <a className="link" href={docsPath} target="_blank" rel="noreferrer">
            {t('access.docs.open')}
          </a>
        ) : (
          <code className="settings-command">{docsPath}</code>
        )}
        <p>{t(served ? 'access.docs.note' : 'access.docs.noteDesktop')}</p>
      </div>
    </section>
  );
}
