import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { FormSection } from '#renderer/components/form-page.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { ServerAnswer } from '#renderer/features/mail/mail-problem.tsx';
import { addressIssue } from '#renderer/features/mail-settings/mail-settings-values.ts';
import { type TestOutcome, testText } from '#renderer/features/mail-settings/mail-test-words.ts';
import { api } from '#renderer/lib/api.ts';
import { issueText } from '#renderer/lib/errors.ts';

interface Result extends TestOutcome {
  readonly answer: string | null;
}

type TestState = { busy: boolean; result: Result | null; error: unknown };
const idle: TestState = { busy: false, result: null, error: null };

/** One trial at a time; who leaves the page gives it up. */
function useMailTest() {
  const [state, setState] = useState(idle);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(to: string | null): Promise<void> {
    if (running.current) return;
    const own = new AbortController();
    running.current = own;
    setState({ ...idle, busy: true });
    try {
      let result: Result | null = null;
      for await (const step of await api.mail.test(to === null ? {} : { to }, { signal: own.signal }))
        result = { ...step, to };
      setState({ ...idle, result });
    } catch (error) {
      if (!own.signal.aborted) setState({ ...idle, error });
    } finally {
      running.current = null;
    }
  }
  /** What was found out is of the address that was tried. */
  const forget = () => {
    if (!running.current) setState(idle);
  };
  return { ...state, start, forget };
}

interface MailTestProps {
  /** What is typed and not saved is not what would be tried. */
  unsaved: boolean;
  configured: boolean;
}

/** Whether the server takes us, and, with an address, our letters. */
export function MailTest({ unsaved, configured }: MailTestProps) {
  const { t } = useTranslation();
  const [to, setTo] = useState('');
  const [wrong, setWrong] = useState<ReturnType<typeof addressIssue>>();
  const { busy, result, error, start, forget } = useMailTest();
  const off = unsaved || !configured;
  function run(): void {
    const address = to.trim();
    const odd = address === '' ? undefined : addressIssue(address);
    setWrong(odd);
    if (odd) forget();
    else if (!off) void start(address || null);
  }
  return (
    <FormSection title={t('mailSettings.test')}>
      <TextField
        span={3}
        inputMode="email"
        label={t('mailSettings.testTo')}
        help={t('mailSettings.testToHelp')}
        value={to}
        error={wrong && issueText(t, wrong)}
        onChange={({ target }) => {
          setTo(target.value);
          setWrong(undefined);
          forget();
        }}
        onKeyDown={(event) => {
          // Enter tries; it does not save the form around it.
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          run();
        }}
      />
      <div className="f c6 mail-test">
        <div className="row">
          <Button disabled={off} aria-disabled={busy} onClick={run}>
            {t(busy ? 'mailSettings.testing' : 'mailSettings.tryNow')}
          </Button>
          {off && (
            <span className="muted small">
              {t(unsaved ? 'mailSettings.testSaveFirst' : 'mailSettings.testNoServer')}
            </span>
          )}
        </div>
        <div aria-live="polite">{result && !busy && <TestResult result={result} />}</div>
        {Boolean(error) && <FailureNotice error={error} />}
      </div>
    </FormSection>
  );
}

function TestResult({ result }: { result: Result }) {
  const { t } = useTranslation();
  const { ok, problem } = result;
  const bad = problem === null ? 'notice warn' : 'notice bad';
  return (
    <div className={ok ? 'notice mail-good' : bad}>
      <Icon of={ok ? IconCircleCheck : IconAlertCircle} />
      <div className="grow">
        <p>{testText(t, result)}</p>
        <ServerAnswer answer={result.answer} />
      </div>
    </div>
  );
}
