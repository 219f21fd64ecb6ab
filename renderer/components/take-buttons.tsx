import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';

/** Copying and printing what is selected, whatever the list holds. */
export function TakeButtons({ onCopy, onPrint }: { onCopy: () => void; onPrint: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Button
        small
        kind="quiet"
        className="shrinks"
        icon={IconCopy}
        title={`${t('list.copy')} (Ctrl C)`}
        onClick={onCopy}
      >
        <span>{t('list.copy')}</span>
      </Button>
      <Button
        small
        kind="quiet"
        className="shrinks"
        icon={IconPrinter}
        title={`${t('list.print')} (Ctrl P)`}
        onClick={onPrint}
      >
        <span>{t('list.print')}</span>
      </Button>
    </>
  );
}
