import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '#contract/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { FrontDoor } from '#renderer/components/front-door.tsx';
import { adoptSession } from '#renderer/features/session/session-queries.ts';

/** Until the page behind the door stands. */
const settleMs = 150;

/** Signed in, and the code is used up: said before the work begins, for it will not be said again. */
export function RecoveryDone({ state }: { state: SessionState }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const makesCodes = state.user?.permissions.includes('recovery:create') ?? false;
  function enter(): void {
    adoptSession(state);
    // The button goes with this page; the keys go on where the work is, unless something there took them.
    setTimeout(() => {
      if (document.activeElement === document.body) document.getElementById('main')?.focus();
    }, settleMs);
  }

  return (
    <FrontDoor>
      <div className="stack">
        <div>
          <h1>{t('recovery.doneHeading')}</h1>
          <p className="lead">{t(makesCodes ? 'recovery.doneLead' : 'recovery.doneLeadOnly')}</p>
        </div>
        {makesCodes && (
          <Button
            kind="primary"
            className="wide"
            autoFocus
            onClick={() => {
              void navigate({ to: '/settings', search: { tab: 'security' }, replace: true });
              adoptSession(state);
            }}
          >
            {t('recovery.toSettings')}
          </Button>
        )}
        <Button kind={makesCodes ? 'quiet' : 'primary'} onClick={enter}>
          {t('recovery.enter')}
        </Button>
      </div>
    </FrontDoor>
  );
}
