import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/role/people-tabs.css';

/** What is sold, and to whom it was sold, are two pages of one place; who may see only one of them needs no way to the other. */
export function CatalogueTabs({ current }: { current: 'packages' | 'services' }) {
  const { t } = useTranslation();
  const readsPackages = useCan('servicePackage:read');
  const readsServices = useCan('service:read');
  if (!readsPackages || !readsServices) return null;
  return (
    <nav className="tabs people-tabs" aria-label={t('servicePackage.placeTabs')}>
      <Link to="/packages" aria-current={current === 'packages' ? 'page' : undefined}>
        {t('servicePackage.plural')}
      </Link>
      <Link to="/services" aria-current={current === 'services' ? 'page' : undefined}>
        {t('service.plural')}
      </Link>
    </nav>
  );
}
