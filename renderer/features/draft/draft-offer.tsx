import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import '#renderer/features/draft/draft.css';

interface DraftOfferProps {
  at: number;
  /** Whose record it is: the name that stands in the draft. */
  who: string;
  /** The record was saved by somebody since. */
  moved: boolean;
  onRestore: () => void;
  onDismiss: () => void;
}

/** At the top of a form: what was typed in it before and never saved. */
export function DraftOffer({ at, who, moved, onRestore, onDismiss }: DraftOfferProps) {
  const { t } = useTranslation();
  const { recent, moment } = useFormats();
  return (
    <div className="notice draft-offer" role="status">
      <Icon of={IconHistory} />
      <span className="grow" title={moment(at)}>
        {t('draft.offer', { when: recent(at), who })}
        {moved && ` ${t('draft.moved')}`}
      </span>
      <Button small onClick={onRestore}>
        {t('draft.restore')}
      </Button>
      <Button small kind="quiet" onClick={onDismiss}>
        {t('draft.dismiss')}
      </Button>
    </div>
  );
}

interface DraftNoteProps {
  keptAt: number | null;
  failing: boolean;
  dirty: boolean;
}

/** In the footer, without a word to the screen reader: it would speak every two seconds. */
export function DraftNote({ keptAt, failing, dirty }: DraftNoteProps) {
  const { t } = useTranslation();
  const { recent } = useFormats();
  if (!dirty || (keptAt === null && !failing)) return null;
  const text = failing ? t('draft.failing') : t('draft.kept', { when: recent(keptAt ?? 0) });
  return (
    <span className={failing ? 'draft-note warn cut' : 'draft-note cut'} title={text}>
      {text}
    </span>
  );
}
