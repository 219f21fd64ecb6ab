import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KnownConfig } from '#contract/account.ts';
import { clientConfigOptions } from '#renderer/features/account/account-queries.ts';
import { knownValues } from '#renderer/features/account/client-terms.tsx';

/** What is settled with a client about selling to him; nothing while nobody is chosen. */
export function useClientTerms(clientId: string | undefined): KnownConfig {
  const { data } = useQuery({ ...clientConfigOptions(clientId ?? ''), enabled: clientId !== undefined });
  return clientId !== undefined && data ? knownValues(data) : {};
}

/** The same in words, under the field where he is chosen; nothing where nothing is settled. */
export function TermsNote({ terms }: { terms: KnownConfig }) {
  const { t } = useTranslation();
  const { price_note: note, tax_exempt: exempt, payment_terms_days: days } = terms;
  const parts = [
    days === 0 && t('lines.termsCash'),
    days && t('lines.termsDays', { count: days }),
    exempt && t('lines.termsExempt'),
    note && t('lines.termsNote', { note }),
  ].filter(Boolean);
  return (
    <p className="client-terms" role="status">
      {parts.join(' · ')}
    </p>
  );
}
