import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import '#renderer/components/secret-code.css';

interface SecretCodeProps {
  label: string;
  /** A few letters each, so that the eye keeps its place. */
  groups: readonly string[];
  /** What goes to the clipboard. */
  copied: string;
  /** Where a dialog begins: a key pressed once too often then does nothing. */
  focused?: boolean;
}

/** A code that is seen once: large enough to be copied by hand, with the ways to the clipboard and to paper. */
export function SecretCode({ label, groups, copied, focused }: SecretCodeProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'done' | 'failed' | null>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(copied);
      setOutcome('done');
    } catch {
      setOutcome('failed');
    }
  }

  return (
    <>
      <section
        className="secret-code"
        aria-label={label}
        data-groups={groups.length}
        {...(focused && { tabIndex: -1, 'data-autofocus': true })}
      >
        <CodeGroups groups={groups} />
      </section>
      <div className="row">
        <Button icon={IconPrinter} onClick={() => window.print()}>
          {t('secret.print')}
        </Button>
        <Button icon={IconCopy} onClick={() => void copy()}>
          {t('secret.copy')}
        </Button>
        <span className="soft" role="status">
          {outcome && t(`secret.copied.${outcome}`)}
        </span>
      </div>
    </>
  );
}

export function CodeGroups({ groups }: { groups: readonly string[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a group may occur twice, and they never move
  return groups.map((group, at) => <span key={at}>{group}</span>);
}
