import { useTranslation } from 'react-i18next';
import { Copyable } from '#renderer/components/copyable.tsx';
import { reachOf, serveCommands, serviceAddress } from '#renderer/features/access/service-address.ts';
import { useStore } from '#renderer/lib/store-context.ts';
import '#renderer/components/record-page.css';

/** What whoever sets a program up asks for besides its key, and who can really come in at that address. */
export function AccessFacts() {
  const { t } = useTranslation();
  const store = useStore();
  const address = serviceAddress();
  const reach = reachOf(address);
  return (
    <section className="fs" aria-label={t('access.facts.title')}>
      <h2>{t('access.facts.title')}</h2>
      <div className="settings-choice">
        <p>{t('access.facts.what')}</p>
        <dl className="facts-list access-facts">
          {address && (
            <div className="access-fact">
              <dt>{t('access.facts.address')}</dt>
              <dd>
                <Copyable label={t('access.facts.address')} value={address} />
              </dd>
            </div>
          )}
          {store && (
            <div className="access-fact">
              <dt>{t('access.facts.company')}</dt>
              <dd>
                <Copyable label={t('access.facts.company')} value={String(store.number)} />
                <small>{t('access.facts.companyNote')}</small>
              </dd>
            </div>
          )}
        </dl>
        <p>{t(`access.facts.reach.${reach}`)}</p>
        {reach !== 'network' && <code className="settings-command">{serveCommands[reach]}</code>}
      </div>
    </section>
  );
}
