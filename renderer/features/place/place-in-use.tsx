import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { placeUse } from '#renderer/features/place/place-users.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

export function inUseText(t: Translate, by: readonly string[]): string {
  const { kind, names, more } = placeUse(by);
  return t(`places.inUse.${kind}${more ? 'More' : ''}`, { names });
}

/** Why a place stays, by name, with the way out. */
export function PlaceInUse({ by, onMerge }: { by: readonly string[]; onMerge: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="notice bad place-in-use" role="alert">
      <Icon of={IconAlertCircle} />
      <span className="grow">{inUseText(t, by)}</span>
      <Button small onClick={onMerge}>
        {t('places.mergeAsk')}
      </Button>
    </div>
  );
}
