import { useTranslation } from 'react-i18next';
import { SecretCode } from '#renderer/components/secret-code.tsx';
import { codeGroups, formatCode } from '#renderer/features/recovery/recovery-format.ts';
import { type RecoveryOwner, RecoverySheet } from '#renderer/features/recovery/recovery-sheet.tsx';
import '#renderer/features/recovery/recovery.css';

/** The code, once, with its sheet of paper. It is only in memory. */
export function RecoveryCode({ code, owner }: { code: string; owner: RecoveryOwner }) {
  const { t } = useTranslation();
  return (
    <div className="recovery">
      <SecretCode label={t('recovery.code')} groups={codeGroups(code)} copied={formatCode(code)} />
      <RecoverySheet code={code} owner={owner} />
    </div>
  );
}
