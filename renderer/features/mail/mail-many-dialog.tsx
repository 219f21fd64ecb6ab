import { type RefObject, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldIssue } from '#contract/errors.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx';
import { useLetterGuard } from '#renderer/features/mail/letter-guard.tsx';
import { ManyWords, manyIssues } from '#renderer/features/mail/mail-many-values.ts';
import { type ChosenClients, reachFacts } from '#renderer/features/mail/mail-reach.ts';
import { useQuota } from '#renderer/features/mail/use-mail-quota.ts';
import { useReach } from '#renderer/features/mail/use-mail-reach.ts';
import { issueText } from '#renderer/lib/errors.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import '#renderer/components/many-dialog.css';
import '#renderer/features/mail/mail.css';

/** Which the service fills with each reader's own. */
const nameField = '{name}';

type TextBox = HTMLInputElement | HTMLTextAreaElement;

interface ManyMailDialogProps {
  chosen: ChosenClients;
  onClose: () => void;
  /** Resolves once the letters are being written; throws what keeps them from it. */
  onConfirm: (words: ManyWords) => Promise<void>;
}

/** The words, what is wrong with them, and whether they are on their way. */
function useManyWords(onConfirm: ManyMailDialogProps['onConfirm']) {
  const [words, setWords] = useState<ManyWords>({ subject: '', message: '' });
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const fields = useRef<HTMLDivElement>(null);

  function change(next: Partial<ManyWords>): void {
    setWords((old) => ({ ...old, ...next }));
    setIssues((old) => old.filter(({ path }) => !(path in next)));
  }

  async function confirm(): Promise<void> {
    if (pending) return;
    const found = manyIssues(words);
    setIssues(found);
    setError(null);
    if (found.length > 0) return focusWrong(fields, found[0]?.path);
    setPending(true);
    try {
      await onConfirm(ManyWords.parse(words));
    } catch (thrown) {
      setError(thrown);
      setPending(false);
    }
  }
  return { words, issues, error, pending, fields, change, confirm };
}

/** One letter to many: whom it reaches is said before it goes, and it stays until it does. */
export function ManyMailDialog({ chosen, onClose, onConfirm }: ManyMailDialogProps) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const factsId = useId();
  const letter = useManyWords(onConfirm);
  const { words, pending, fields } = letter;
  const guard = useLetterGuard(!pending && (words.subject !== '' || words.message !== ''), onClose);
  const cancel = () => pending || guard.cancel();
  const confirm = () => void letter.confirm();
  return (
    <>
      <Dialog
        large
        title={t('mail.many.title', { count: chosen.count, shown: count(chosen.count) })}
        onCancel={cancel}
        onConfirm={confirm}
        actions={
          <>
            <Button kind="quiet" aria-disabled={pending} onClick={cancel}>
              {t('actions.cancel')}
            </Button>
            <Button
              kind="primary"
              hint={t('hints.ctrlEnter')}
              aria-describedby={factsId}
              aria-disabled={pending}
              onClick={confirm}
            >
              {t('mail.send')}
            </Button>
          </>
        }
      >
        <Facts id={factsId} chosen={chosen} />
        <div className="g mail-dialog" ref={fields}>
          <WordFields letter={letter} />
        </div>
        {letter.error !== null && <FailureNotice error={letter.error} />}
      </Dialog>
      {guard.question}
    </>
  );
}

/** Whom it reaches, and whom it does not. */
function Facts({ id, chosen }: { id: string; chosen: ChosenClients }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const [reach, quota] = [useReach(chosen), useQuota()];
  const facts = [
    t('mail.many.each'),
    ...(chosen.matching ? [t('mail.many.matching')] : []),
    ...reachFacts(t, count, { count: chosen.count, reach, quota }),
  ];
  return (
    <div id={id} className="facts-list">
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
    </div>
  );
}

function WordFields({ letter: { words, issues, fields, change } }: { letter: ReturnType<typeof useManyWords> }) {
  const { t } = useTranslation();
  /** Where the name is put: the box that had the cursor last. */
  const last = useRef<'subject' | 'message'>('message');
  const errorOf = (path: string) => {
    const issue = issues.find((each) => each.path === path);
    return issue && issueText(t, issue);
  };
  function insertName(): void {
    const box = fields.current?.querySelector<TextBox>(`[name="${last.current}"]`);
    if (!box) return;
    const [from, to] = [box.selectionStart ?? box.value.length, box.selectionEnd ?? box.value.length];
    box.setRangeText(nameField, from, to, 'end');
    change({ [last.current]: box.value });
    box.focus();
  }
  const of = (name: 'subject' | 'message') => ({
    name,
    required: true,
    value: words[name],
    error: errorOf(name),
    onFocus: () => {
      last.current = name;
    },
    onChange: ({ target }: { target: TextBox }) => change({ [name]: target.value }),
  });
  return (
    <>
      <TextField span={6} data-autofocus spellCheck label={t('mail.subject')} {...of('subject')} />
      <div className="f c6 mail-message">
        <TextAreaField span={6} label={t('mail.message')} {...of('message')} />
      </div>
      <div className="f c6 mail-insert">
        <button type="button" className="tag" onClick={insertName}>
          {t('mail.name')} <code>{nameField}</code>
        </button>
        <span className="muted small">{t('mailWrite.many.nameHelp')}</span>
      </div>
    </>
  );
}

function focusWrong(fields: RefObject<HTMLElement | null>, path: string | undefined): void {
  fields.current?.querySelector<HTMLElement>(`[name="${path ?? ''}"]`)?.focus();
}
