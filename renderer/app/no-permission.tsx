import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';

/** For an address typed or kept from before: the way there is hidden. */
export function NoPermission() {
  const { t } = useTranslation();
  useDocumentTitle(t('noPermission.title'));
  return (
    <div className="blank">
      <h1>{t('noPermission.title')}</h1>
      <p>{t('errors.forbidden')}</p>
      <Link to="/clients" className="btn p">
        {t('notFound.back')}
      </Link>
    </div>
  );
}
