import { IconAlertCircle, IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { dismissNotice, useListNotices } from '#renderer/lib/list-notices.ts';

/** What long acts on this list left to be read. */
export function ListNotices({ list }: { list: string }) {
  const { t } = useTranslation();
  return useListNotices(list).map((notice) => (
    <div key={notice.id} className={`notice ${notice.tone} list-notice`} role="alert">
      <Icon of={notice.tone === 'bad' ? IconAlertCircle : IconAlertTriangle} />
      <span className="grow">{notice.text}</span>
      {notice.undo && (
        <Button
          small
          onClick={() => {
            dismissNotice(notice.id);
            notice.undo?.();
          }}
        >
          {t('actions.undo')}
        </Button>
      )}
      <Button
        small
        kind="quiet"
        icon={IconX}
        aria-label={t('actions.close')}
        onClick={() => dismissNotice(notice.id)}
      />
    </div>
  ));
}
