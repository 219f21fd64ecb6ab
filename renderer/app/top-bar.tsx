import { IconKeyboard, IconPlugConnectedX, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/components/icon.tsx';
import { KeyCap, keyText } from '#renderer/components/key-cap.tsx';
import { TaskBar } from '#renderer/components/task-bar.tsx';
import { useReachable } from '#renderer/lib/connection.ts';
import { keyGroups } from '#renderer/lib/keys.ts';
import { openOverlay } from '#renderer/lib/overlay.ts';
import { useLasting } from '#renderer/lib/use-later.ts';

const [paletteKey] = keyGroups.anywhere.palette.keys;
const [sheetKey] = keyGroups.anywhere.sheet.keys;

export function TopBar() {
  const { t } = useTranslation();
  const lost = useLasting(!useReachable(), 600);
  return (
    <header className="top">
      <button
        type="button"
        className="find"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => openOverlay('palette')}
      >
        <Icon of={IconSearch} />
        <span className="grow cut">{t('palette.open')}</span>
        <span aria-hidden="true">
          <KeyCap of={paletteKey} />
        </span>
      </button>
      <span className="grow" />
      <TaskBar />
      <span className="note warn" role="status">
        {lost && (
          <>
            <Icon of={IconPlugConnectedX} small />
            <span className="cut">{t('connection.lost')}</span>
          </>
        )}
      </span>
      <button
        type="button"
        className="btn q icon"
        aria-label={t('keys.title')}
        aria-haspopup="dialog"
        aria-keyshortcuts="?"
        title={`${t('keys.title')} (${keyText(t, sheetKey)})`}
        onClick={() => openOverlay('keys')}
      >
        <Icon of={IconKeyboard} />
      </button>
    </header>
  );
}
