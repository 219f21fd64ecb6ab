import { useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Segmented } from '#renderer/components/choice.tsx';
import { currentLanguage, setLanguage } from '#renderer/lib/i18n.ts';

const schemes = ['light', 'dark', 'auto'] as const;
const languages = ['es', 'en'] as const;

/** What the menu of the user offers too; kept on this machine and at once in effect. */
export function AppearanceSection() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className="form-body alone settings-body">
      <div className="form-fields">
        <section className="fs">
          <h2>{t('theme.label')}</h2>
          <div className="settings-choice">
            <Segmented
              label={t('theme.label')}
              value={colorScheme}
              options={schemes.map((scheme) => ({ value: scheme, label: t(`theme.${scheme}`) }))}
              onChange={setColorScheme}
            />
            <p>{t('settings.themeNote')}</p>
          </div>
        </section>
        <section className="fs">
          <h2>{t('language.label')}</h2>
          <div className="settings-choice">
            <Segmented
              label={t('language.label')}
              value={currentLanguage()}
              options={languages.map((language) => ({ value: language, label: t(`language.${language}`) }))}
              onChange={(language) => setLanguage(language)}
            />
            <p>{t('settings.languageNote')}</p>
          </div>
        </section>
      </div>
    </div>
  );
}
