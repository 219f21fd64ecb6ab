import { IconCash, IconFileInvoice, IconFileText, IconPackage, IconReceipt2 } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/components/icon.tsx';
import { useEstimateWords } from '#renderer/features/estimate/estimate-words.ts';
import { useUser } from '#renderer/lib/user-context.ts';

/** The books: what is sold, asked for, received and spent. */
export function SideAccounts() {
  const { t } = useTranslation();
  const estimates = useEstimateWords();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const permissions = useUser()?.permissions ?? [];
  const catalogue = permissions.includes('servicePackage:read') ? '/packages' : '/services';
  const places = [
    {
      to: catalogue,
      also: '/services',
      needs: catalogue === '/packages' ? 'servicePackage:read' : 'service:read',
      icon: IconPackage,
      label: t('servicePackage.place'),
    },
    { to: '/estimates', needs: 'estimate:read', icon: IconFileText, label: estimates('plural') },
    { to: '/invoices', needs: 'invoice:read', icon: IconFileInvoice, label: t('invoice.plural') },
    { to: '/payments', needs: 'payment:read', icon: IconCash, label: t('payment.plural') },
    { to: '/expenses', needs: 'expense:read', icon: IconReceipt2, label: t('expense.plural') },
  ] as const;
  const open = places.filter(({ needs }) => permissions.includes(needs));
  if (open.length === 0) return null;
  return (
    <>
      <h2>{t('shell.accounts')}</h2>
      {open.map(({ to, icon, label, ...place }) => (
        <Link
          key={to}
          to={to}
          title={label}
          className={pathname.startsWith(to) || ('also' in place && pathname.startsWith(place.also)) ? 'on' : ''}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          <Icon of={icon} />
          <span className="cut">{label}</span>
        </Link>
      ))}
    </>
  );
}
