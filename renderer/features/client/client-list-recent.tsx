import { Menu } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { recentOptions } from '#renderer/features/recent/recent-queries.ts';
import { useFormats } from '#renderer/lib/formats.ts';

/** The clients opened last, newest first. */
export function RecentClients({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Menu
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width={400}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
      classNames={{ dropdown: 'menu recent-menu', item: 'menu-item', itemLabel: 'grow row' }}
    >
      <Menu.Target>
        <Button small kind="quiet" icon={IconHistory}>
          {t('list.recent')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{open && <RecentItems onOpen={onOpen} />}</Menu.Dropdown>
    </Menu>
  );
}

function RecentItems({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const { recent } = useFormats();
  const opened = useQuery(recentOptions);
  const items = opened.data?.filter(({ noun }) => noun === 'client');
  if (opened.isError) return <FailureNotice error={opened.error} onRetry={() => void opened.refetch()} />;
  if (items?.length === 0) return <p className="options-none">{t('list.recentNone')}</p>;
  return items?.map((item) => (
    <Menu.Item key={item.id} onClick={() => onOpen(item.id)}>
      <span className="code">{item.code}</span>
      <span className="grow cut" title={item.name}>
        {item.name}
      </span>
      <small className="muted">{recent(item.at)}</small>
    </Menu.Item>
  ));
}
