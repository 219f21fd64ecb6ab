import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '#contract/user.ts';
import { Breadcrumbs } from '#renderer/components/breadcrumbs.tsx';
import { RecordLoad } from '#renderer/components/record-load.tsx';
import { userOptions } from '#renderer/features/user/user-queries.ts';
import { lastUser } from '#renderer/features/user/user-search.ts';

/** Back to the list as it was left: its search, tab, order and page. */
export function UserPath({ current }: { current: string }) {
  const { t } = useTranslation();
  const list = (
    <Link to="/users" search={lastUser.search}>
      {t('users.plural')}
    </Link>
  );
  return (
    <div className="page-path">
      <Breadcrumbs links={[list]} current={current} />
    </div>
  );
}

export function UserLoad({ id, children }: { id: string; children: (user: User) => ReactNode }) {
  const { t } = useTranslation();
  const query = useQuery(userOptions(id));
  const back = (
    <Link to="/users" search={lastUser.search} className="btn p">
      {t('users.backToList')}
    </Link>
  );
  return (
    <RecordLoad
      query={query}
      path={<UserPath current="…" />}
      missing={{ title: t('users.notFound'), text: t('users.notFoundText'), back }}
    >
      {children}
    </RecordLoad>
  );
}
