import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mail } from '#contract/mail.ts';
import { Breadcrumbs } from '#renderer/components/breadcrumbs.tsx';
import { RecordLoad } from '#renderer/components/record-load.tsx';
import { mailOptions } from '#renderer/features/mail/mail-queries.ts';
import { lastMail } from '#renderer/features/mail/mail-search.ts';
import { useCan } from '#renderer/lib/user-context.ts';

/** Back to the list as it was left, for who may see it. */
export function MailPath({ current }: { current: string }) {
  const { t } = useTranslation();
  const reads = useCan('mail:read');
  const list = reads ? (
    <Link to="/mail" search={lastMail.search}>
      {t('mail.title')}
    </Link>
  ) : (
    t('mail.title')
  );
  return (
    <div className="page-path">
      <Breadcrumbs links={[list]} current={current} />
    </div>
  );
}

export function MailLoad({ id, children }: { id: string; children: (mail: Mail) => ReactNode }) {
  const { t } = useTranslation();
  const query = useQuery(mailOptions(id));
  const back = (
    <Link to="/mail" search={lastMail.search} className="btn p">
      {t('mail.backToList')}
    </Link>
  );
  return (
    <RecordLoad
      query={query}
      path={<MailPath current="…" />}
      missing={{ title: t('mail.notFound'), text: t('mail.notFoundText'), back }}
    >
      {children}
    </RecordLoad>
  );
}
