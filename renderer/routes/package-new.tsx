import { useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { PackageForm } from '#renderer/features/service-package/package-form.tsx';
import { lastPackage } from '#renderer/features/service-package/package-search.ts';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useCan } from '#renderer/lib/user-context.ts';

export function PackageNewRoute() {
  const navigate = useNavigate();
  const goBack = useGoBack();
  if (!useCan('servicePackage:update')) return <NoPermission />;
  return (
    <PackageForm
      record={null}
      onCancel={() => goBack(() => void navigate({ to: '/packages', search: lastPackage.search, replace: true }))}
      onSaved={({ id }) => void navigate({ to: '/packages/$id', params: { id }, replace: true })}
    />
  );
}
