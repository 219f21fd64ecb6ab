import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { CheckField } from '#renderer/components/check-field.tsx';
import { FrontDoor } from '#renderer/components/front-door.tsx';
import { WizardSteps } from '#renderer/components/wizard-steps.tsx';
import { DemoProgress } from '#renderer/features/demo/demo-progress.tsx';
import { showDemoTask, startDemo, useDemoRun } from '#renderer/features/demo/demo-run.ts';
import { RecoveryCode } from '#renderer/features/recovery/recovery-code.tsx';
import { noteCodeKept } from '#renderer/features/recovery/recovery-kept.ts';
import { adoptSession } from '#renderer/features/session/session-queries.ts';
import type { Made } from '#renderer/features/setup/setup-form.tsx';
import { setupSteps } from '#renderer/features/setup/setup-values.ts';
import { useFormKeys } from '#renderer/lib/hotkeys.ts';
import { useLeaveWarning } from '#renderer/lib/leave-warning.ts';
import { queryClient, sessionKey } from '#renderer/lib/query-client.ts';
import { StoreContext } from '#renderer/lib/store-context.ts';

/** The store is made. The code stands here and nowhere else, so the way on leads past it. */
export function SetupDone({ made, code }: { made: Made; code: string }) {
  const { t } = useTranslation();
  const { state } = made;
  const [kept, setKept] = useState(false);
  const [asked, setAsked] = useState(false);
  const check = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const started = useRef(false);
  const run = useDemoRun();
  useLeaveWarning(!kept);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (!made.demo || started.current) return;
    started.current = true;
    void startDemo('create', t);
  }, [made, t]);

  function enter(): void {
    setAsked(true);
    if (!kept) {
      check.current?.focus();
      return;
    }
    if (state.user) noteCodeKept(state.user.id);
    adoptSession(state);
    // Somebody who read slowly may find the screen locked by now.
    void queryClient.invalidateQueries({ queryKey: sessionKey });
    showDemoTask(t);
  }
  useFormKeys({ save: enter });

  const names = [...setupSteps.map((name) => t(`setup.steps.${name}`)), t('setup.steps.code')];
  return (
    <StoreContext value={state.store}>
      <FrontDoor
        steps={{
          head: <WizardSteps label={t('setup.stepsLabel')} steps={names} current={setupSteps.length} />,
          foot: (
            <div>
              <span className="grow">
                {run && <DemoProgress run={run} onRetry={() => void startDemo('create', t)} />}
              </span>
              <Button kind="primary" className="onward" onClick={enter}>
                {t('setup.done.enter')}
              </Button>
            </div>
          ),
        }}
      >
        <h1 ref={heading} tabIndex={-1}>
          {t('setup.done.heading')}
        </h1>
        <p className="lead">{t('setup.done.lead')}</p>
        <RecoveryCode
          code={code}
          owner={{
            store: state.store?.name ?? '',
            name: state.user?.displayName ?? '',
            email: state.user?.email ?? '',
          }}
        />
        <ul className="recovery-points">
          <li>{t('setup.done.purpose')}</li>
          <li>{t('setup.done.keep')}</li>
        </ul>
        <div className="recovery-confirm">
          <CheckField
            ref={check}
            label={t('recovery.kept')}
            checked={kept}
            error={asked && !kept ? t('recovery.keepFirst') : undefined}
            onChange={setKept}
          />
        </div>
      </FrontDoor>
    </StoreContext>
  );
}
