import { useQuery } from '@tanstack/react-query';
import { fullName } from '#contract/client.ts';
import type { Service } from '#contract/service.ts';
import { RecordBones } from '#renderer/components/record-load.tsx';
import { clientOptions } from '#renderer/features/client/client-queries.ts';
import { ServiceForm } from '#renderer/features/service/service-form.tsx';
import type { ServiceNewSearch } from '#renderer/features/service/service-search.ts';
import { packageOptions } from '#renderer/features/service-package/package-queries.ts';

interface ServiceNewProps {
  search: ServiceNewSearch;
  onCancel: () => void;
  onSaved: (service: Service) => void;
}

/** The form, with the client or the package one came from already chosen; one that cannot be read is not. */
export function ServiceNew({ search, ...form }: ServiceNewProps) {
  const client = useQuery({ ...clientOptions(search.client ?? ''), enabled: search.client !== undefined });
  const sold = useQuery({ ...packageOptions(search.package ?? ''), enabled: search.package !== undefined });
  if (client.isLoading || sold.isLoading) return <RecordBones />;
  return (
    <ServiceForm
      {...form}
      service={null}
      start={{
        ...(client.data && { client: { id: client.data.id, name: fullName(client.data) } }),
        ...(sold.data && {
          package: { id: sold.data.id, name: sold.data.name },
          priceCents: sold.data.priceCents,
          taxBp: sold.data.taxBp,
        }),
      }}
    />
  );
}
