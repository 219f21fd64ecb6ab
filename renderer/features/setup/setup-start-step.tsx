import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { demoClients } from '#contract/demo.ts';
import { ChoiceCards } from '#renderer/components/choice-cards.tsx';
import { isOurs, zoneLabel } from '#renderer/features/setup/setup-choices.ts';
import type { StepProps } from '#renderer/features/setup/setup-wizard.tsx';
import { makeFormats } from '#renderer/lib/formats.ts';
import { currentLanguage } from '#renderer/lib/i18n.ts';

/** Empty or with examples, and everything once more before it is made. */
export function SetupStartStep({ form, onGo }: StepProps) {
  const { t } = useTranslation();
  const { store, logo, administrator } = form.getValues();
  const { persona } = administrator;
  const language = currentLanguage();
  const formats = makeFormats(t, language, store);
  const country = isOurs(store.country)
    ? t(`countries.${store.country}`)
    : (new Intl.DisplayNames(language, { type: 'region' }).of(store.country) ?? store.country);
  const name = [persona.givenNames, persona.paternalSurname, persona.maternalSurname].filter(Boolean).join(' ');
  const parts: [string, string, string][] = [
    [t('setup.steps.place'), t(`language.${store.language}`), country],
    [
      t('setup.steps.store'),
      t('setup.start.storeLine', { name: store.name, number: store.number.trim() || 1 }),
      [store.currency, zoneLabel(store.timeZone), logo && t('setup.start.withLogo')].filter(Boolean).join(' · '),
    ],
    [t('setup.steps.administrator'), name, administrator.email],
  ];
  return (
    <>
      <h1>{t('setup.start.heading')}</h1>
      <p className="lead">{t('setup.start.lead')}</p>
      <div className="setup-parts">
        <Controller
          control={form.control}
          name="demo"
          render={({ field }) => (
            <ChoiceCards
              hideLabel
              label={t('setup.start.how')}
              value={field.value ? 'demo' : 'empty'}
              options={[
                { value: 'empty', label: t('setup.start.empty'), detail: t('setup.start.emptyDetail') },
                {
                  value: 'demo',
                  label: t('setup.start.demo', { shown: formats.count(demoClients) }),
                  detail: t('setup.start.demoDetail'),
                },
              ]}
              onChange={(value) => field.onChange(value === 'demo')}
            />
          )}
        />
        <dl className="setup-summary">
          {parts.map(([label, first, second], step) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <b>{first}</b>
                <span>{second}</span>
              </dd>
              <dd>
                <button
                  type="button"
                  className="link"
                  aria-label={t('setup.start.changeStep', { step: label })}
                  onClick={() => onGo(step)}
                >
                  {t('setup.start.change')}
                </button>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
