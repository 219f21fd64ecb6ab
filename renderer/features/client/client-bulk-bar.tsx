import { Menu } from '@mantine/core';
import { IconChevronUp, IconTag } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientRow, ClientStatus } from '#contract/client.ts';
import { BulkBar } from '#renderer/components/bulk-bar.tsx';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { TakeButtons } from '#renderer/components/take-buttons.tsx';
import { statusIcons, statusOrder } from '#renderer/features/client/client-actions.tsx';
import type { ManyActs } from '#renderer/features/client/client-bulk-acts.ts';
import { StatusDialog, TagsDialog } from '#renderer/features/client/client-bulk-dialogs.tsx';
import { statusVerbs } from '#renderer/features/client/client-queries.ts';
import type { SelectionState } from '#renderer/lib/use-selection.ts';
import { useCan } from '#renderer/lib/user-context.ts';

interface ClientBulkBarProps {
  selection: SelectionState<ClientRow>;
  total: number;
  acts: ManyActs;
  /** What other parts of the program do with clients. */
  more?: ReactNode;
  onCopy: () => void;
  onPrint: () => void;
  pager: ReactNode;
  onFocusLost: () => void;
}

/** What can be done with the selected clients. */
export function ClientBulkBar({
  selection,
  total,
  acts,
  more,
  onCopy,
  onPrint,
  pager,
  onFocusLost,
}: ClientBulkBarProps) {
  const { t } = useTranslation();
  const deactivates = useCan('client:deactivate');
  const updates = useCan('client:update');
  return (
    <BulkBar
      count={selection.count}
      total={total}
      onSelectAll={selection.selectAll}
      onClear={selection.clear}
      pager={pager}
      onFocusLost={onFocusLost}
    >
      {deactivates && <StatusMenu disabled={acts.running} onStatus={acts.askStatus} />}
      {updates && (
        <Button small kind="quiet" icon={IconTag} disabled={acts.running} onClick={acts.askTags}>
          {t('clientBulk.tags')}
        </Button>
      )}
      {more}
      <TakeButtons onCopy={onCopy} onPrint={onPrint} />
    </BulkBar>
  );
}

function StatusMenu({ disabled, onStatus }: { disabled: boolean; onStatus: (status: ClientStatus) => void }) {
  const { t } = useTranslation();
  return (
    <Menu
      position="top-start"
      width={190}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
      classNames={{ dropdown: 'menu', item: 'menu-item', itemLabel: 'grow' }}
    >
      <Menu.Target>
        <Button small kind="quiet" disabled={disabled}>
          {t('clientBulk.status')}
          <Icon of={IconChevronUp} small />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {statusOrder.map((status) => (
          <Menu.Item key={status} leftSection={<Icon of={statusIcons[status]} />} onClick={() => onStatus(status)}>
            {t(`client.verbs.${statusVerbs[status]}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The dialog that is open, if any. */
export function ClientBulkDialog({ acts }: { acts: ManyActs }) {
  const { asked, cancel, confirmStatus, confirmTags } = acts;
  if (!asked) return null;
  const shared = { count: asked.count, matching: asked.matching, except: asked.except, onCancel: cancel };
  if (asked.kind === 'tags') return <TagsDialog {...shared} onConfirm={confirmTags} />;
  return <StatusDialog {...shared} status={asked.status} onConfirm={confirmStatus} />;
}
