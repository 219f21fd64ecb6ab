import { useTranslation } from 'react-i18next';
import type { ServiceStatus } from '#contract/service.ts';
import { type Glyph, Status } from '#renderer/components/status-glyph.tsx';

const looks: Record<ServiceStatus, { glyph: Glyph; tone: 'good' | 'warn' | 'still' }> = {
  pending: { glyph: 'dashedRing', tone: 'still' },
  active: { glyph: 'disc', tone: 'good' },
  suspended: { glyph: 'pause', tone: 'warn' },
  cancelled: { glyph: 'crossedRing', tone: 'still' },
};

export function ServiceStatusMark({ status, pill = false }: { status: ServiceStatus; pill?: boolean }) {
  const { t } = useTranslation();
  return <Status {...looks[status]} word={t(`service.status.${status}`)} pill={pill} />;
}
