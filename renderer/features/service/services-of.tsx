import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Service } from '#contract/service.ts';
import { ClientMoney } from '#renderer/features/payment/client-money.tsx';
import { isDue } from '#renderer/features/service/service-due.ts';
import { serviceListOptions } from '#renderer/features/service/service-queries.ts';
import { ServiceStatusMark } from '#renderer/features/service/service-status.tsx';
import { useFormats } from '#renderer/lib/formats.ts';

type Whose = { clientId: string; packageId?: undefined } | { packageId: string; clientId?: undefined };

interface ServicesOfProps {
  of: Whose;
  title: string;
  /** Said when there is none. */
  none: string;
  action: ReactNode;
}

/** The latest services of one client, or of one package, on its page: the other side of each stands in the row. */
export function ServicesOf({ of, title, none, action }: ServicesOfProps) {
  const { t } = useTranslation();
  const { currency } = useFormats();
  const query = useQuery(serviceListOptions({ ...of, pageSize: 20 }));
  const search = of.clientId === undefined ? { package: of.packageId } : { client: of.clientId };
  return (
    <ClientMoney
      title={title}
      query={query}
      none={none}
      action={action}
      all={(label) => (
        <Link to="/services" search={search} className="link small see-all">
          {label}
        </Link>
      )}
      head={
        <>
          <th scope="col">{t('service.columns.code')}</th>
          <th scope="col">{of.clientId === undefined ? t('service.columns.client') : t('service.columns.package')}</th>
          <th scope="col">{t('service.columns.start')}</th>
          <th scope="col" className="num">
            {t('service.columns.price', { sign: currency })}
          </th>
          <th scope="col">{t('service.columns.period')}</th>
          <th scope="col">{t('service.columns.next')}</th>
          <th scope="col">{t('fields.status')}</th>
        </>
      }
      row={(service) => (
        <ServiceRow
          key={service.id}
          service={service}
          what={of.clientId === undefined ? service.client.name : service.package.name}
        />
      )}
    />
  );
}

function ServiceRow({ service, what }: { service: Service; what: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { nextPeriod } = service;
  return (
    <tr>
      <td>
        <Link to="/services/$id" params={{ id: service.id }} className="link">
          {service.code}
        </Link>
      </td>
      <td className="what" title={what}>
        {what}
      </td>
      <td>{formats.date(service.startDate)}</td>
      <td className="num">{formats.amount(service.priceCents)}</td>
      <td>{t(`servicePackage.periods.${service.billingPeriod}`)}</td>
      <td>
        {nextPeriod === null ? (
          <span className="muted">–</span>
        ) : (
          <span className={isDue(service, formats.today()) ? 'nm' : undefined}>{formats.date(nextPeriod)}</span>
        )}
      </td>
      <td>
        <ServiceStatusMark status={service.status} />
      </td>
    </tr>
  );
}
