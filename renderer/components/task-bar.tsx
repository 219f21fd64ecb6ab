import { IconAlertCircle, IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { failureOf, failureText } from '#renderer/lib/errors.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { dismissTask, type Task, useTasks } from '#renderer/lib/tasks.ts';

/** Less than this needs no sign, and a guess before this is worth nothing. */
const showAfterMs = 400;
const guessAfterMs = 4000;

/** What runs while one works on, in the top bar. */
export function TaskBar() {
  const { t } = useTranslation();
  const tasks = useTasks();
  const now = useClock(tasks.some(({ end }) => !end));
  const bar = useFocusKept(tasks.length);
  const shown = tasks.filter((task) => task.end || now - task.startedAt >= showAfterMs);
  return (
    <section className="tasks" ref={bar} aria-label={t('tasks.region')}>
      {shown.map((task) =>
        task.end ? <EndedTask key={task.id} task={task} /> : <RunningTask key={task.id} task={task} now={now} />,
      )}
      <p className="sr" role="status">
        {spoken(t, tasks)}
      </p>
    </section>
  );
}

/** A task that ends takes its button with it: the focus goes back to the work. */
function useFocusKept(count: number) {
  const bar = useRef<HTMLElement>(null);
  const inside = useRef(false);
  useEffect(() => {
    const note = () => {
      inside.current = bar.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a task more or less is the reason to look
  useEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return;
    inside.current = false;
    const main = document.getElementById('main');
    (main?.querySelector<HTMLElement>('[role="grid"] tr[tabindex="0"]') ?? main)?.focus();
  }, [count]);
  return bar;
}

function useClock(on: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [on]);
  return now;
}

/** Every quarter is said, not every step. */
function spoken(t: Translate, tasks: readonly Task[]): string {
  const task = tasks.at(-1);
  if (!task) return '';
  if (task.end) return 'message' in task.end ? task.end.message : '';
  const quarter = task.total > 0 ? Math.floor((task.done / task.total) * 4) * 25 : 0;
  return t('tasks.percent', { label: task.label, percent: quarter });
}

function timeLeft(t: Translate, { startedAt, done, total }: Task, now: number): string {
  if (done === 0 || done >= total || now - startedAt < guessAfterMs) return '';
  const seconds = Math.ceil((((now - startedAt) / done) * (total - done)) / 1000);
  return seconds > 90
    ? t('tasks.minutesLeft', { count: Math.round(seconds / 60) })
    : t('tasks.secondsLeft', { count: seconds > 10 ? Math.ceil(seconds / 5) * 5 : seconds });
}

function RunningTask({ task, now }: { task: Task; now: number }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const known = task.total > 0;
  const left = timeLeft(t, task, now);
  return (
    <div className="task">
      <span className="cut" title={task.label}>
        {task.label}
      </span>
      <progress aria-label={task.label} {...(known && { value: task.done, max: task.total })} />
      {known && (
        <span className="task-count">{t('tasks.count', { done: count(task.done), total: count(task.total) })}</span>
      )}
      {left && <span className="task-left">{left}</span>}
      {task.cancel && (
        <Button small kind="quiet" aria-disabled={task.cancelling} onClick={() => !task.cancelling && task.cancel?.()}>
          {t(task.cancelling ? 'tasks.cancelling' : 'actions.cancel')}
        </Button>
      )}
    </div>
  );
}

function EndedTask({ task }: { task: Task }) {
  const { t } = useTranslation();
  if (!task.end) return null;
  const isBad = 'error' in task.end;
  const text = 'error' in task.end ? `${task.label}: ${failureText(t, failureOf(task.end.error))}` : task.end.message;
  return (
    <div className={isBad ? 'task bad' : 'task good'} role={isBad ? 'alert' : undefined}>
      <Icon of={isBad ? IconAlertCircle : IconCheck} small />
      <span className="cut" title={text}>
        {text}
      </span>
      <Button small kind="quiet" icon={IconX} aria-label={t('actions.close')} onClick={() => dismissTask(task.id)} />
    </div>
  );
}
