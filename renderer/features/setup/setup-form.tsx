import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '#contract/session.ts';
import { noteCodeShown } from '#renderer/features/recovery/recovery-kept.ts';
import { adoptSession } from '#renderer/features/session/session-queries.ts';
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
  /** null: this window got no session either, and signs in at the door. */
  readonly recoveryCode: string | null;
  readonly demo: boolean;
}

/** The first run: four steps, and the code that is shown once. What was signed in is told to the rest only after it was seen. */
export function SetupForm() {
  const { t } = useTranslation();
  useDocumentTitle(t('setup.title'));
  const [made, setMade] = useState<Made | null>(null);
  const { data, error } = useQuery(draftOptions);

  function onMade(next: Made): void {
    const { state, recoveryCode } = next;
    if (state.user && recoveryCode !== null) noteCodeShown(state.user.id);
    if (recoveryCode === null) adoptSession(state);
    else setMade(next);
  }

  if (made?.recoveryCode) return <SetupDone made={made} code={made.recoveryCode} />;
  // A draft that cannot be read keeps nobody from beginning.
  if (data || error) return <SetupWizard draft={data?.draft ?? null} onMade={onMade} />;
  return null;
}
