import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Persona } from '#contract/persona.ts';
import { Breadcrumbs } from '#renderer/components/breadcrumbs.tsx';
import { RecordLoad } from '#renderer/components/record-load.tsx';
import { personaOptions } from '#renderer/features/persona/persona-queries.ts';
import { lastPersona } from '#renderer/features/persona/persona-search.ts';

/** Back to the list as it was left: its search, tab, order and page. */
export function PersonaPath({ current }: { current: string }) {
  const { t } = useTranslation();
  const list = (
    <Link to="/personas" search={lastPersona.search}>
      {t('persona.plural')}
    </Link>
  );
  return (
    <div className="page-path">
      <Breadcrumbs links={[list]} current={current} />
    </div>
  );
}

export function PersonaLoad({ id, children }: { id: string; children: (persona: Persona) => ReactNode }) {
  const { t } = useTranslation();
  const query = useQuery(personaOptions(id));
  const back = (
    <Link to="/personas" search={lastPersona.search} className="btn p">
      {t('persona.backToList')}
    </Link>
  );
  return (
    <RecordLoad
      query={query}
      path={<PersonaPath current="…" />}
      missing={{ title: t('persona.notFound'), text: t('persona.notFoundText'), back }}
    >
      {children}
    </RecordLoad>
  );
}
