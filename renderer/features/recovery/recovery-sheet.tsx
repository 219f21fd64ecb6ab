import { useTranslation } from 'react-i18next';
import { PrintLogo, PrintSheet } from '#renderer/components/print-sheet.tsx';
import { codeGroups } from '#renderer/features/recovery/recovery-format.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import '#renderer/features/recovery/recovery.css';

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
    <PrintSheet>
      <div className="sheet-brand">
        <PrintLogo />
        Trastienda
      </div>
      <h1>{t('recovery.sheet.title')}</h1>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="sheet-code">
        {codeGroups(code).map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group may occur twice, and they never move
          <span key={at}>{group}</span>
        ))}
      </p>
      {(['purpose', 'use', 'keep'] as const).map((part) => (
        <section key={part}>
          <h2>{t(`recovery.sheet.${part}Title`)}</h2>
          <p>{t(`recovery.sheet.${part}`)}</p>
        </section>
      ))}
    </PrintSheet>
  );
}
