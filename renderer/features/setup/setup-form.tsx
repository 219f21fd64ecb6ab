import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '#contract/session.ts';
import { SetupDone } from '#renderer/features/setup/setup-done.tsx';
import { SetupWizard } from '#renderer/features/setup/setup-wizard.tsx';
import { api } from '#renderer/lib/api.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';

/** Asked once, at the start: afterwards the window itself knows best. */
const draftOptions = queryOptions({
  queryKey: ['setup', 'draft'],
  queryFn: ({ signal }) => api.setup.draft({}, { signal }),
  gcTime: 0,
});

export interface Made {
  readonly state: SessionState;
  readonly recoveryCode: string;
  readonly demo: boolean;
}

/** The first run: four steps, and the code that is shown once. What was signed in is told to the rest only after it was seen. */
export function SetupForm() {
  const { t } = useTranslation();
  useDocumentTitle(t('setup.title'));
  const [made, setMade] = useState<Made | null>(null);
  const { data, error } = useQuery(draftOptions);
  if (made) return <SetupDone made={made} />;
  // A draft that cannot be read keeps nobody from beginning.
  if (data || error) return <SetupWizard draft={data?.draft ?? null} onMade={setMade} />;
  return null;
}
