import { useTranslation } from 'react-i18next';
import type { Ageing } from '#contract/account.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import '#renderer/features/account/account.css';

const parts = [
  'currentCents',
  'days30Cents',
  'days60Cents',
  'days90Cents',
  'olderCents',
] as const satisfies readonly (keyof Ageing)[];

/** What is due by how late it is: the figures say it, the bar shows the shares. */
export function AgeingBar({ ageing }: { ageing: Ageing }) {
  const { t } = useTranslation();
  const { amount } = useFormats();
  const some = parts.some((part) => ageing[part] > 0);
  return (
    <section className="ageing" aria-label={t('clientAccount.ageing.title')}>
      <div className="age" aria-hidden="true">
        {some ? (
          parts.map(
            (part, at) =>
              ageing[part] > 0 && <span key={part} className={`age-${at}`} style={{ flexGrow: ageing[part] }} />,
          )
        ) : (
          <span className="none" />
        )}
      </div>
      <dl>
        {parts.map((part, at) => (
          <div key={part} className={ageing[part] === 0 ? 'zero' : undefined}>
            <dt>
              <i className={`age-${at}`} aria-hidden="true" />
              {t(`clientAccount.ageing.${part}`)}
            </dt>
            <dd>{amount(ageing[part])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
