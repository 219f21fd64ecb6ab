import type { MailProblem } from '#contract/mail.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

export interface TestOutcome {
  readonly ok: boolean;
  /** Null of one that is not well either: the line broke after it was handed over. */
  readonly problem: MailProblem | null;
  /** Where a test message went; null: only the connection was tried. */
  readonly to: string | null;
}

/** A test is not tried again by itself, and its words are ours: what is said of a letter would be untrue of it. */
const ownWords = ['temporary', 'content', 'recipient', 'other'] as const satisfies readonly MailProblem[];

const hasOwnWords = (problem: MailProblem): problem is (typeof ownWords)[number] =>
  (ownWords as readonly MailProblem[]).includes(problem);

/** What came of a test, and what to do next. */
export function testText(t: Translate, { ok, problem, to }: TestOutcome): string {
  if (ok) return to === null ? t('mailSettings.testGood') : t('mailSettings.testSent', { to });
  if (problem === null) return t('mailSettings.testProblems.uncertain', { to: to ?? '' });
  return hasOwnWords(problem) ? t(`mailSettings.testProblems.${problem}`) : t(`mailProblems.${problem}`);
}
