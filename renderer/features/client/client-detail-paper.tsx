import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Address } from '#contract/address.ts';
import { type Client, fullName } from '#contract/client.ts';
import { Button } from '#renderer/components/button.tsx';
import { PaperHead } from '#renderer/components/paper-head.tsx';
import { usePrintKey } from '#renderer/components/print-rows.tsx';
import { PrintSheet } from '#renderer/components/print-sheet.tsx';
import { storeLogoOptions } from '#renderer/features/settings/store-queries.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useStore } from '#renderer/lib/store-context.ts';
import { useCan } from '#renderer/lib/user-context.ts';

export function addressText(address: Address): string {
  const place = [address.city, address.state, address.country].filter(Boolean).join(', ');
  return [address.street, [place, address.postalCode].filter(Boolean).join(' · ')].filter(Boolean).join('\n');
}

/** What is known of the client, in the order of the screen; what is masked stays so on paper. */
function useFacts(client: Client): (readonly [string, string])[] {
  const { t } = useTranslation();
  const formats = useFormats();
  const gender = client.gender === 'M' || client.gender === 'F' ? t(`gender.${client.gender}`) : client.gender;
  const birthDate = client.masked.includes('birthDate') ? null : client.birthDate;
  const facts: [string, string | null][] = [
    [client.documentType ? t(`documentTypes.${client.documentType}`) : t('fields.document'), client.documentNumber],
    [t('fields.contactName'), client.contactName],
    [t('fields.phone'), client.phone],
    [t('fields.mobile'), client.mobile],
    [t('fields.email'), client.email],
    [t('fields.birthDate'), birthDate && formats.date(birthDate)],
    [t('fields.gender'), gender],
    [t('client.since'), formats.day(client.createdAt)],
  ];
  return facts.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}

/** The button and the key that print the record; the browser's own menu prints the same. */
export function ClientPrint({ client }: { client: Client }) {
  const { t } = useTranslation();
  usePrintKey(() => window.print());
  return (
    <>
      <Button
        icon={IconPrinter}
        aria-label={t('list.print')}
        title={`${t('list.print')} (Ctrl P)`}
        onClick={() => window.print()}
      />
      <ClientPaper client={client} />
    </>
  );
}

/** The record on one sheet of paper: printed whenever this page is. */
function ClientPaper({ client }: { client: Client }) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const store = useStore();
  const readsStore = useCan('store:read');
  const logo = useQuery({ ...storeLogoOptions(store?.logo ?? null), enabled: readsStore && Boolean(store?.logo) });
  const { main, billing, shipping } = client.addresses;
  const parts = [
    [t('address.main'), main && addressText(main)],
    [t('address.billing'), billing && addressText(billing)],
    [t('address.shipping'), shipping && addressText(shipping)],
    [t('fields.tags'), client.tags.join(', ')],
    [t('fields.notes'), client.notes],
  ] as const;
  const facts = useFacts(client);
  return (
    <PrintSheet>
      <div className={i18n.language === 'en' ? 'record-paper en' : 'record-paper es'}>
        <PaperHead
          store={store?.name ?? 'Trastienda'}
          logo={logo.data?.image ?? null}
          kind={t('client.paper')}
          date={formats.date(formats.today())}
        />
        <h1>{fullName(client)}</h1>
        <p className="paper-sub">
          {[client.code, t(`client.kind.${client.kind}`), t(`client.status.${client.status}`)].join(' · ')}
        </p>
        <dl>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {parts.map(
          ([title, text]) =>
            text && (
              <section key={title}>
                <h2>{title}</h2>
                <p>{text}</p>
              </section>
            ),
        )}
      </div>
    </PrintSheet>
  );
}
