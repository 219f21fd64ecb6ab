import { IconFileInvoice, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { BillDueDialog } from '#renderer/features/service/bill-due-dialog.tsx';
import { serviceListOptions } from '#renderer/features/service/service-queries.ts';
import { ServicesOf } from '#renderer/features/service/services-of.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

/** What one client has bought, newest first, with the ways to sell him more and to invoice what is due. */
export function ClientServices({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const { today } = useFormats();
  const navigate = useNavigate();
  const sells = useCan('service:update');
  const bills = useCan('invoice:create');
  const [billing, setBilling] = useState(false);
  const due = useQuery({ ...serviceListOptions({ clientId, dueBy: today(), pageSize: 10 }), enabled: bills });
  const [first] = due.data?.items ?? [];
  return (
    <>
      <ServicesOf
        of={{ clientId }}
        title={t('service.plural')}
        none={t('service.noneOfClient')}
        action={
          <>
            {first && (
              <Button small icon={IconFileInvoice} onClick={() => setBilling(true)}>
                {t('service.bill.actionShort')}
              </Button>
            )}
            {sells && (
              <Button
                small
                icon={IconPlus}
                onClick={() => void navigate({ to: '/services/new', search: { client: clientId } })}
              >
                {t('service.new')}
              </Button>
            )}
          </>
        }
      />
      {billing && first && <BillDueDialog client={first.client} onClose={() => setBilling(false)} />}
    </>
  );
}
