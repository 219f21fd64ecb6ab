import { useTranslation } from 'react-i18next';
import { Status } from '#renderer/components/status-glyph.tsx';

export function PackageStatus({ active, pill = false }: { active: boolean; pill?: boolean }) {
  const { t } = useTranslation();
  const look = active ? ({ glyph: 'disc', tone: 'good' } as const) : ({ glyph: 'ring', tone: 'still' } as const);
  return <Status {...look} word={t(`servicePackage.status.${active ? 'active' : 'inactive'}`)} pill={pill} />;
}
