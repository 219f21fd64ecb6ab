import { useTranslation } from 'react-i18next';

/** What the mail server said, for whoever gives support: folded away, in its own words. */
export function ServerAnswer({ answer }: { answer: string | null }) {
  const { t } = useTranslation();
  if (!answer) return null;
  return (
    <details className="mail-answer">
      <summary>{t('mail.answer')}</summary>
      <code>{answer}</code>
    </details>
  );
}
