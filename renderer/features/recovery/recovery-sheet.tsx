import { useTranslation } from 'react-i18next';
import { CodeSheet } from '#renderer/components/code-sheet.tsx';
import { codeGroups } from '#renderer/features/recovery/recovery-format.ts';
import { useFormats } from '#renderer/lib/formats.ts';

/** Whose code it is, as the paper says it. */
export interface RecoveryOwner {
  readonly store: string;
  readonly name: string;
  readonly email: string;
}

/** What is printed: whose code, what it is for, and where to keep it. */
export function RecoverySheet({ code, owner }: { code: string; owner: RecoveryOwner }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const facts = [
    [t('recovery.sheet.store'), owner.store],
    [t('recovery.sheet.person'), owner.name],
    [t('recovery.sheet.email'), owner.email],
    [t('recovery.sheet.date'), formats.date(formats.today())],
  ] as const;
  return (
    <CodeSheet
      title={t('recovery.sheet.title')}
      facts={facts}
      groups={codeGroups(code)}
      parts={(['purpose', 'use', 'keep'] as const).map((part) => ({
        title: t(`recovery.sheet.${part}Title`),
        text: t(`recovery.sheet.${part}`),
      }))}
    />
  );
}
