import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { codeGroups, formatCode } from '#renderer/features/recovery/recovery-format.ts';
import { type RecoveryOwner, RecoverySheet } from '#renderer/features/recovery/recovery-sheet.tsx';
import '#renderer/features/recovery/recovery.css';

/** The code, once, large enough to be copied by hand, with its sheet of paper. It is only in memory. */
export function RecoveryCode({ code, owner }: { code: string; owner: RecoveryOwner }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<'done' | 'failed' | null>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(formatCode(code));
      setCopied('done');
    } catch {
      setCopied('failed');
    }
  }

  return (
    <div className="recovery">
      <section className="recovery-code" aria-label={t('recovery.code')}>
        {codeGroups(code).map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group may occur twice, and they never move
          <span key={at}>{group}</span>
        ))}
      </section>
      <div className="row">
        <Button icon={IconPrinter} onClick={() => window.print()}>
          {t('recovery.print')}
        </Button>
        <Button icon={IconCopy} onClick={() => void copy()}>
          {t('recovery.copy')}
        </Button>
        <span className="soft" role="status">
          {copied && t(`recovery.copied.${copied}`)}
        </span>
      </div>
      <RecoverySheet code={code} owner={owner} />
    </div>
  );
}
