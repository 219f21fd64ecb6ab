import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Language } from '#contract/fields.ts';
import { type MailTemplate, type MailTemplateName, mailTemplates } from '#contract/mail.ts';
import { Segmented } from '#renderer/components/choice.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { RecordBones } from '#renderer/components/record-load.tsx';
import { mailTemplatesOptions } from '#renderer/features/mail-settings/mail-settings-queries.ts';
import { TextForm } from '#renderer/features/mail-settings/text-form.tsx';
import { currentLanguage } from '#renderer/lib/i18n.ts';
import { useStore } from '#renderer/lib/store-context.ts';

/** Which text is open: it stands in the address, so that leaving one half written is asked about. */
export interface TextPlace {
  text: MailTemplateName | undefined;
  lang: Language | undefined;
  onText: (text: MailTemplateName, lang: Language) => void;
}

/** The store's own letters: seven, each in both languages. */
export function MailTexts({ text = 'welcome', lang, onText }: TextPlace) {
  const { t } = useTranslation();
  const query = useQuery(mailTemplatesOptions);
  const store = useStore();
  const language = lang ?? store?.language ?? currentLanguage();
  if (query.error && !query.data)
    return (
      <div className="blank">
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  if (!query.data) return <RecordBones />;
  const shown = query.data.find((each) => each.name === text && each.language === language);
  return (
    <div className="mail-texts">
      <nav aria-label={t('mailSettings.texts')}>
        <Segmented
          label={t('mailSettings.textLanguage')}
          value={language}
          options={(['es', 'en'] as const).map((value) => ({ value, label: t(`language.${value}`) }))}
          onChange={(next) => onText(text, next)}
        />
        <TextList all={query.data} text={text} language={language} onText={onText} />
      </nav>
      {shown && <TextForm key={`${shown.name} ${shown.language}`} template={shown} />}
    </div>
  );
}

interface TextListProps {
  all: readonly MailTemplate[];
  text: MailTemplateName;
  language: Language;
  onText: TextPlace['onText'];
}

function TextList({ all, text, language, onText }: TextListProps) {
  const { t } = useTranslation();
  return (
    <ul>
      {mailTemplates.map((name) => (
        <li key={name}>
          <button
            type="button"
            className={name === text ? 'on' : ''}
            aria-current={name === text ? 'true' : undefined}
            onClick={() => onText(name, language)}
          >
            <b>{t(`mailSettings.templates.${name}`)}</b>
            <small>
              {all.some((each) => each.name === name && each.language === language && each.own)
                ? t('mailSettings.own')
                : t('mailSettings.original')}
            </small>
          </button>
        </li>
      ))}
    </ul>
  );
}
