import { useTranslation } from 'react-i18next';
import { Status } from '#renderer/components/status-glyph.tsx';

interface Account {
  readonly active: boolean;
  readonly mustChangePassword: boolean;
}

const looks = {
  active: { glyph: 'disc', tone: 'good' },
  pending: { glyph: 'pause', tone: 'warn' },
  inactive: { glyph: 'ring', tone: 'still' },
} as const;

export function userState({ active, mustChangePassword }: Account): keyof typeof looks {
  if (!active) return 'inactive';
  return mustChangePassword ? 'pending' : 'active';
}

export function UserState({ user, pill = false }: { user: Account; pill?: boolean }) {
  const { t } = useTranslation();
  const state = userState(user);
  return <Status {...looks[state]} word={t(`users.state.${state}`)} pill={pill} />;
}
