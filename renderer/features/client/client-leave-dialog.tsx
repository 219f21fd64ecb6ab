import { useTranslation } from 'react-i18next';
import { type Client, type ClientStatus, fullName } from '#contract/client.ts';
import { ManyDialog } from '#renderer/components/many-dialog.tsx';
import { statusVerbs } from '#renderer/features/client/client-queries.ts';
import type { api } from '#renderer/lib/api.ts';
import { type Formats, useFormats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

export type Consequences = Awaited<ReturnType<typeof api.account.consequences>>;
export type LeaveStatus = Exclude<ClientStatus, 'active'>;

/** What stays open, and what becomes of it; nothing where there is nothing. A suspended client still sees what he owes. */
export function leaveFacts(t: Translate, formats: Formats, open: Consequences, status: LeaveStatus): string[] {
  const counted = (count: number) => ({ count, shown: formats.count(count) });
  return [
    open.openInvoices > 0 &&
      t('clientAccount.leave.invoices', { ...counted(open.openInvoices), money: formats.money(open.dueCents) }),
    open.creditCents > 0 && t('clientAccount.leave.credit', { money: formats.money(open.creditCents) }),
    open.activeServices > 0 && t('clientAccount.leave.services', counted(open.activeServices)),
    open.portal && status !== 'suspended' && t('clientAccount.leave.portal'),
  ].filter((fact) => fact !== false);
}

interface LeaveDialogProps {
  client: Client;
  status: LeaveStatus;
  open: Consequences;
  onCancel: () => void;
  onConfirm: () => void;
}

/** Asked only where something stays open. */
export function ClientLeaveDialog({ client, status, open, onCancel, onConfirm }: LeaveDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <ManyDialog
      title={t(`clientAccount.leave.ask.${status}`, { name: fullName(client) })}
      facts={[...leaveFacts(t, formats, open, status), t('clientAccount.leave.undo')]}
      verb={t(`client.verbs.${statusVerbs[status]}`)}
      danger={status !== 'suspended'}
      onCancel={onCancel}
      onConfirm={onConfirm}
    />
  );
}
