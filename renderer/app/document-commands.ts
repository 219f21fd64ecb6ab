import { IconFileInvoice, IconFileText } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEstimateWords } from '#renderer/features/estimate/estimate-words.ts';
import type { Command } from '#renderer/features/palette/palette-items.ts';
import { keyGroups } from '#renderer/lib/keys.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const { go } = keyGroups;

/** What the palette offers of estimates and invoices. */
export function useDocumentCommands(): Command[] {
  const { t } = useTranslation();
  const estimate = useEstimateWords();
  const navigate = useNavigate();
  const newInvoice: Command = {
    id: 'new-invoice',
    kind: 'action',
    label: t('invoice.new'),
    icon: IconFileInvoice,
    frequent: true,
    words: t('palette.words.invoice'),
    run: () => void navigate({ to: '/invoices/new', search: {} }),
  };
  const newEstimate: Command = {
    id: 'new-estimate',
    kind: 'action',
    label: estimate('new'),
    icon: IconFileText,
    words: t('palette.words.estimate'),
    run: () => void navigate({ to: '/estimates/new', search: {} }),
  };
  const invoices: Command = {
    id: 'invoices',
    kind: 'page',
    label: t('invoice.plural'),
    icon: IconFileInvoice,
    keys: go.goInvoices.keys[0],
    frequent: true,
    words: t('palette.words.invoice'),
    run: () => void navigate({ to: '/invoices', search: {} }),
  };
  const estimates: Command = {
    id: 'estimates',
    kind: 'page',
    label: estimate('plural'),
    icon: IconFileText,
    words: t('palette.words.estimate'),
    run: () => void navigate({ to: '/estimates', search: {} }),
  };
  return [
    ...(useCan('invoice:create') ? [newInvoice] : []),
    ...(useCan('estimate:update') ? [newEstimate] : []),
    ...(useCan('estimate:read') ? [estimates] : []),
    ...(useCan('invoice:read') ? [invoices] : []),
  ];
}
