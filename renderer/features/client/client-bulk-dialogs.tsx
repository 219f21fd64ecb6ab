import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientStatus, tagsMax } from '#contract/client.ts';
import { ManyDialog } from '#renderer/components/many-dialog.tsx';
import { TagField } from '#renderer/components/tag-field.tsx';
import type { TagChange } from '#renderer/features/client/client-bulk.ts';
import { statusVerbs } from '#renderer/features/client/client-queries.ts';
import { BeforeSaveContext, useFieldTasks } from '#renderer/lib/before-save.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

interface ManyProps {
  count: number;
  /** Not the ones ticked, but all that the filters match. */
  matching: boolean;
  /** Unticked of those. */
  except: number;
  onCancel: () => void;
}

/** Whom «all» stands for. */
function matchingFacts(t: Translate, shown: (count: number) => string, { matching, except }: ManyProps): string[] {
  if (!matching) return [];
  return except === 0
    ? [t('clientBulk.allMatching')]
    : [t('clientBulk.allMatchingBut', { count: except, shown: shown(except) })];
}

export function StatusDialog(props: ManyProps & { status: ClientStatus; onConfirm: () => void }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const { status } = props;
  return (
    <ManyDialog
      title={t(`clientBulk.ask.${status}`, { count: props.count, shown: count(props.count) })}
      facts={[t(`clientBulk.facts.${status}`), ...matchingFacts(t, count, props), t('clientBulk.canUndo')]}
      verb={t(`client.verbs.${statusVerbs[status]}`)}
      danger={status === 'inactive' || status === 'archived'}
      onCancel={props.onCancel}
      onConfirm={props.onConfirm}
    />
  );
}

const tagMax = 30;

/** What is wrong with the tags to add or to remove; `field` says where. */
function wrongTags(t: Translate, { add, remove }: TagChange): { field: keyof TagChange; text: string } | undefined {
  for (const [field, tags] of [
    ['add', add],
    ['remove', remove],
  ] as const) {
    const long = tags.find((tag) => tag.length > tagMax);
    if (long) return { field, text: t('clientBulk.tagTooLong', { tag: long, limit: tagMax }) };
    if (tags.length > tagsMax) return { field, text: t('clientBulk.tagsTooMany', { limit: tagsMax }) };
  }
  const both = remove.find((tag) => add.includes(tag));
  if (both) return { field: 'remove', text: t('clientBulk.tagsBoth', { tag: both }) };
  if (add.length + remove.length === 0) return { field: 'add', text: t('clientBulk.tagsNone') };
  return undefined;
}

export function TagsDialog(props: ManyProps & { onConfirm: (change: TagChange) => void }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const { tasks, finishFields } = useFieldTasks();
  const latest = useRef<TagChange>({ add: [], remove: [] });
  const [change, setChange] = useState(latest.current);
  const [wrong, setWrong] = useState<ReturnType<typeof wrongTags>>();

  function set(next: Partial<TagChange>): void {
    latest.current = { ...latest.current, ...next };
    setChange(latest.current);
    setWrong(undefined);
  }

  async function confirm(): Promise<void> {
    // A tag still half typed counts.
    await finishFields();
    const found = wrongTags(t, latest.current);
    setWrong(found);
    if (!found) props.onConfirm(latest.current);
  }

  return (
    <BeforeSaveContext value={tasks}>
      <ManyDialog
        title={t('clientBulk.tagsAsk', { count: props.count, shown: count(props.count) })}
        facts={[...matchingFacts(t, count, props), t('clientBulk.canUndo')]}
        verb={t('clientBulk.tagsVerb')}
        onCancel={props.onCancel}
        onConfirm={() => void confirm()}
      >
        <div className="g bulk-tags">
          <TagField
            label={t('clientBulk.tagsAdd')}
            help={t('clientBulk.tagsHelp')}
            span={6}
            value={change.add}
            error={wrong?.field === 'add' ? wrong.text : undefined}
            onChange={(add) => set({ add })}
          />
          <TagField
            label={t('clientBulk.tagsRemove')}
            span={6}
            value={change.remove}
            error={wrong?.field === 'remove' ? wrong.text : undefined}
            onChange={(remove) => set({ remove })}
          />
        </div>
      </ManyDialog>
    </BeforeSaveContext>
  );
}
