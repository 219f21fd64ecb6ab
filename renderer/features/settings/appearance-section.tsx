import { useMantineColorScheme } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented, Switch } from '#renderer/components/choice.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { densities, setDisplay, textSizes, useDisplay } from '#renderer/lib/display.ts';
import { currentLanguage, setLanguage } from '#renderer/lib/i18n.ts';
import { setLetterKeys, useLetterKeys } from '#renderer/lib/letter-keys.ts';
import '#renderer/components/form-page.css';

const schemes = ['light', 'dark', 'auto'] as const;
const languages = ['es', 'en'] as const;

/** How it looks and listens; at once in effect. */
export function AppearanceSection() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { density, textSize } = useDisplay();
  return (
    <div className="form-body alone">
      <div className="form-fields">
        <Part title={t('theme.label')} note={t('settings.themeNote')}>
          <Segmented
            label={t('theme.label')}
            value={colorScheme}
            options={schemes.map((scheme) => ({ value: scheme, label: t(`theme.${scheme}`) }))}
            onChange={setColorScheme}
          />
        </Part>
        <Part title={t('language.label')} note={t('settings.languageNote')}>
          <Segmented
            label={t('language.label')}
            value={currentLanguage()}
            options={languages.map((language) => ({ value: language, label: t(`language.${language}`) }))}
            onChange={(language) => setLanguage(language)}
          />
        </Part>
        <Part title={t('settings.display.density')} note={t('settings.display.densityNote')}>
          <Segmented
            label={t('settings.display.density')}
            value={density}
            options={densities.map((value) => ({ value, label: t(`settings.display.densities.${value}`) }))}
            onChange={(value) => setDisplay({ density: value })}
          />
        </Part>
        <Part title={t('settings.display.textSize')} note={t('settings.display.textSizeNote')}>
          <Segmented
            label={t('settings.display.textSize')}
            value={textSize}
            options={textSizes.map((value) => ({ value, label: t('settings.display.percent', { value }) }))}
            onChange={(value) => setDisplay({ textSize: value })}
          />
        </Part>
        <LetterKeys />
      </div>
    </div>
  );
}

function Part({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  return (
    <section className="fs" aria-label={title}>
      <h2>{title}</h2>
      <div className="settings-choice">
        {children}
        <p>{note}</p>
      </div>
    </section>
  );
}

/** Letters alone as keys: the person's own choice, wherever he signs in. */
function LetterKeys() {
  const { t } = useTranslation();
  const letters = useLetterKeys();
  const [error, setError] = useState<unknown>(null);
  return (
    <Part title={t('settings.letterKeys.title')} note={t('settings.letterKeys.note')}>
      <Switch
        label={t('settings.letterKeys.label')}
        checked={letters}
        onChange={(on) => {
          setError(null);
          void setLetterKeys(on).catch(setError);
        }}
      />
      {error !== null && <FailureNotice error={error} />}
    </Part>
  );
}
