import { useTranslation } from 'react-i18next';
import type { ClientStatus as Value } from '#contract/client.ts';
import { type Glyph, Status } from '#renderer/components/status-glyph.tsx';

const looks = {
  active: { glyph: 'disc', tone: 'good' },
  suspended: { glyph: 'pause', tone: 'warn' },
  inactive: { glyph: 'ring', tone: 'still' },
  archived: { glyph: 'box', tone: 'still' },
} as const satisfies Record<Value, { glyph: Glyph; tone: 'good' | 'warn' | 'still' }>;

export function ClientStatus({ status, pill = false }: { status: Value; pill?: boolean }) {
  const { t } = useTranslation();
  return <Status {...looks[status]} word={t(`client.status.${status}`)} pill={pill} />;
}
