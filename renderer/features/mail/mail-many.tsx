import { IconMail } from '@tabler/icons-react';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientSelection } from '#contract/client.ts';
import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { MailInput } from '#contract/mail.ts';
import { Button } from '#renderer/components/button.tsx';
import { ManyDialog } from '#renderer/components/many-dialog.tsx';
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx';
import { mailToMany } from '#renderer/features/mail/mail-many-run.ts';
import { issueText } from '#renderer/lib/errors.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/mail/mail.css';

/** Some clients of the list: those ticked, or all that its filters match. */
export interface ChosenClients {
  readonly selection: ClientSelection;
  readonly count: number;
  readonly matching: boolean;
}

const Words = MailInput.pick({ subject: true, message: true });
type WordsOf = { subject: string; message: string };

/** «Escribir a los seleccionados», among what can be done with selected clients. */
export function WriteToMany({ chosen, onBegun }: { chosen: () => ChosenClients; onBegun: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const writes = useCan('mail:send');
  const [asked, setAsked] = useState<ChosenClients | null>(null);
  if (!writes) return null;
  return (
    <>
      <Button small kind="quiet" icon={IconMail} title={t('mail.many.actTitle')} onClick={() => setAsked(chosen())}>
        {t('mail.many.act')}
      </Button>
      {asked && (
        <ManyMailDialog
          chosen={asked}
          onCancel={() => setAsked(null)}
          onConfirm={(words) => {
            setAsked(null);
            void mailToMany({ selection: asked.selection, ...words }, t, formats);
            onBegun();
          }}
        />
      )}
    </>
  );
}

interface ManyMailDialogProps {
  chosen: ChosenClients;
  onCancel: () => void;
  onConfirm: (words: WordsOf) => void;
}

function ManyMailDialog({ chosen, onCancel, onConfirm }: ManyMailDialogProps) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const [words, setWords] = useState<WordsOf>({ subject: '', message: '' });
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const fields = useRef<HTMLDivElement>(null);
  const errorOf = (path: string) => {
    const issue = issues.find((each) => each.path === path);
    return issue && issueText(t, issue);
  };
  function change(next: Partial<WordsOf>): void {
    setWords({ ...words, ...next });
    setIssues(issues.filter(({ path }) => !(path in next)));
  }
  function confirm(): void {
    const read = Words.safeParse(words);
    if (read.success) {
      onConfirm(read.data);
      return;
    }
    const found = fieldIssues(read.error);
    setIssues(found);
    focusWrong(fields, found[0]?.path);
  }
  return (
    <ManyDialog
      title={t('mail.many.title', { count: chosen.count, shown: count(chosen.count) })}
      facts={[t('mail.many.each'), ...(chosen.matching ? [t('mail.many.matching')] : [])]}
      verb={t('mail.send')}
      onCancel={onCancel}
      onConfirm={confirm}
    >
      <div className="g mail-dialog" ref={fields}>
        <TextField
          span={6}
          required
          data-autofocus
          spellCheck
          name="subject"
          label={t('mail.subject')}
          value={words.subject}
          error={errorOf('subject')}
          onChange={({ target }) => change({ subject: target.value })}
        />
        <div className="f c6 mail-message">
          <TextAreaField
            span={6}
            required
            name="message"
            label={t('mail.message')}
            value={words.message}
            error={errorOf('message')}
            onChange={({ target }) => change({ message: target.value })}
          />
        </div>
      </div>
    </ManyDialog>
  );
}

function focusWrong(fields: RefObject<HTMLElement | null>, path: string | undefined): void {
  fields.current?.querySelector<HTMLElement>(`[name="${path ?? ''}"]`)?.focus();
}
