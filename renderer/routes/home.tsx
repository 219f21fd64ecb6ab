import {
  IconAlertTriangle,
  IconFileCheck,
  IconFileText,
  IconMail,
  IconMailQuestion,
  IconMailX,
  IconPackage,
  IconReceipt,
} from '@tabler/icons-react';
import { Link, Navigate, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '#contract/dashboard.ts';
import { DashboardPage } from '#renderer/features/dashboard/dashboard-page.tsx';
import { type WaitingItem, WaitingList } from '#renderer/features/dashboard/waiting-list.tsx';
import { useEstimateWords } from '#renderer/features/estimate/estimate-words.ts';
import { useMailWaiting } from '#renderer/features/mail/use-mail-waiting.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

/** Where the day begins; who may not see the store's figures begins with its clients. */
export function HomeRoute() {
  const navigate = useNavigate();
  const reads = useCan('dashboard:read');
  if (!reads) return <Navigate to="/clients" replace />;
  return (
    <DashboardPage
      onNewClient={() => void navigate({ to: '/clients/new' })}
      onNewInvoice={() => void navigate({ to: '/invoices/new' })}
      onPayment={() => void navigate({ to: '/payments/new' })}
      renderWaiting={(dashboard) => <Waiting dashboard={dashboard} />}
    />
  );
}

function Waiting({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  const { count, money } = useFormats();
  const { waiting, overdueInvoices, overdueCents, today } = dashboard;
  const readsInvoices = useCan('invoice:read');
  const readsEstimates = useCan('estimate:read');
  const readsServices = useCan('service:read');
  const words = useEstimateWords();
  const mail = useMailWaiting();
  const counted = (number: number) => ({ count: number, shown: count(number) });
  const estimates = (number: number) => ({ ...counted(number), one: words('one'), many: words('many') });
  const items: (WaitingItem | false)[] = [
    readsInvoices &&
      overdueInvoices > 0 && {
        key: 'overdue',
        icon: IconAlertTriangle,
        urgent: true,
        title: t('dashboard.overdueInvoices', counted(overdueInvoices)),
        text: t('dashboard.overdueSum', { money: money(overdueCents) }),
        link: (content) => (
          <Link to="/invoices" search={{ tab: 'overdue' }}>
            {content}
          </Link>
        ),
      },
    mail !== undefined &&
      mail.failed > 0 && {
        key: 'failedMail',
        icon: IconMailX,
        urgent: true,
        title: t('dashboard.failedMail', counted(mail.failed)),
        text: t('dashboard.failedMailText'),
        link: (content) => (
          <Link to="/mail" search={{ tab: 'failed' }}>
            {content}
          </Link>
        ),
      },
    readsServices &&
      waiting.dueServices > 0 && {
        key: 'services',
        icon: IconPackage,
        urgent: true,
        title: t('dashboard.dueServices', counted(waiting.dueServices)),
        text: t('dashboard.dueServicesText'),
        link: (content) => (
          <Link to="/services" search={{ dueBy: today }}>
            {content}
          </Link>
        ),
      },
    readsEstimates &&
      waiting.acceptedEstimates > 0 && {
        key: 'accepted',
        icon: IconFileCheck,
        title: t('dashboard.acceptedEstimates', estimates(waiting.acceptedEstimates)),
        text: t('dashboard.acceptedText'),
        link: (content) => (
          <Link to="/estimates" search={{ tab: 'accepted' }}>
            {content}
          </Link>
        ),
      },
    readsInvoices &&
      waiting.draftInvoices > 0 && {
        key: 'drafts',
        icon: IconReceipt,
        title: t('dashboard.draftInvoices', counted(waiting.draftInvoices)),
        text: t('dashboard.draftText'),
        link: (content) => (
          <Link to="/invoices" search={{ tab: 'draft' }}>
            {content}
          </Link>
        ),
      },
    readsEstimates &&
      waiting.sentEstimates > 0 && {
        key: 'sent',
        icon: IconFileText,
        title: t('dashboard.sentEstimates', estimates(waiting.sentEstimates)),
        text: t('dashboard.sentText'),
        link: (content) => (
          <Link to="/estimates" search={{ tab: 'sent' }}>
            {content}
          </Link>
        ),
      },
    mail !== undefined &&
      mail.uncertain > 0 && {
        key: 'uncertainMail',
        icon: IconMailQuestion,
        title: t('dashboard.uncertainMail', counted(mail.uncertain)),
        text: t('dashboard.uncertainMailText'),
        link: (content) => (
          <Link to="/mail" search={{ tab: 'uncertain' }}>
            {content}
          </Link>
        ),
      },
    waiting.queuedMail > 0 && {
      key: 'mail',
      icon: IconMail,
      title: t('dashboard.queuedMail', counted(waiting.queuedMail)),
      text: mail?.held ?? '',
      ...(mail && {
        link: (content: ReactNode) => (
          <Link to="/mail" search={{ tab: 'queued' }}>
            {content}
          </Link>
        ),
      }),
    },
  ];
  return <WaitingList items={items.filter((item) => item !== false)} />;
}
