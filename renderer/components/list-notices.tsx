import { IconAlertCircle, IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { dismissNotice, useListNotices } from '#renderer/lib/list-notices.ts';

/** What long acts on this list left to be read: they float over its end, so that no row moves, and stay until closed. */
export function ListNotices({ list }: { list: string }) {
  const { t } = useTranslation();
  const notices = useListNotices(list);
  if (notices.length === 0) return null;
  const lines = notices.map((notice) => (
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
  return <div className="list-notices">{lines}</div>;
}
