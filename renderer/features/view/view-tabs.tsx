import { Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconDots,
  IconPencil,
  IconPlus,
  IconRotate,
  IconTrash,
  IconUpload,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JsonState } from '#contract/fields.ts';
import { type View, viewsMax } from '#contract/view.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { type Tab, Tabs } from '#renderer/components/tabs.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { useViewActs } from '#renderer/features/view/use-view-acts.ts';
import { ViewNameDialog } from '#renderer/features/view/view-name-dialog.tsx';
import { type ViewList, viewsOptions } from '#renderer/features/view/view-queries.ts';
import '#renderer/features/view/view-tabs.css';

export interface ViewTabsProps {
  list: ViewList;
  label: string;
  panelId: string;
  /** The list's own tabs. */
  tabs: readonly Tab<string>[];
  tab: string;
  onTab: (value: string) => void;
  /** Of the view in the address. */
  viewId: string | undefined;
  onView: (view: View) => void;
  /** The view is gone, what it showed stays. */
  onLeave: () => void;
  /** What the list shows now. */
  state: JsonState;
  isSame: (a: JsonState, b: JsonState) => boolean;
  /** How many rows a view shows. */
  renderCount?: (state: JsonState) => ReactNode;
}

const menuClasses = { dropdown: 'menu', item: 'menu-item', itemLabel: 'grow cut', divider: 'menu-rule' };
const tabOf = (view: View) => `view ${view.id}`;

/** The list's own tabs, then the person's views, and the way to keep what is shown now as one more. */
export function ViewTabs(props: ViewTabsProps) {
  const { t } = useTranslation();
  const views = useQuery(viewsOptions(props.list));
  const all = views.data ?? [];
  const active = all.find(({ id }) => id === props.viewId);
  const differs = active !== undefined && !props.isSame(active.state, props.state);
  const [overflows, setOverflows] = useState(false);
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const acts = useViewActs(props);

  const tabs: Tab<string>[] = [
    ...props.tabs,
    ...all.map((view) => ({
      value: tabOf(view),
      label: view.name,
      count: props.renderCount?.(view.state),
      mark: view === active && differs ? t('views.differs') : undefined,
    })),
  ];
  const choose = (value: string) => {
    const view = all.find((each) => tabOf(each) === value);
    if (view) props.onView(view);
    else props.onTab(value);
  };

  return (
    <>
      <div className="tabs-row">
        <Tabs
          label={props.label}
          value={active ? tabOf(active) : props.tab}
          tabs={tabs}
          panelId={props.panelId}
          onChange={choose}
          onOverflow={setOverflows}
        />
        {overflows && <AllTabs tabs={tabs} onChoose={choose} />}
        <Button
          small
          kind="quiet"
          icon={IconPlus}
          aria-label={t('views.add')}
          title={t('views.add')}
          onClick={() => (all.length < viewsMax ? setNaming('new') : showToast(t('views.full'), { tone: 'bad' }))}
        />
        <span className="grow" />
        {active && (
          <ViewMenu
            differs={differs}
            onUpdate={() => void acts.update(active)}
            onReset={() => props.onView(active)}
            onRename={() => setNaming('rename')}
            onRemove={() => void acts.remove(active)}
          />
        )}
      </div>
      {Boolean(acts.error) && (
        <div className="tabs-notice">
          <FailureNotice error={acts.error} />
        </div>
      )}
      {naming && (
        <ViewNameDialog
          title={t(naming === 'new' ? 'views.newTitle' : 'views.renameTitle')}
          lead={naming === 'new' ? t('views.newLead') : undefined}
          name={naming === 'rename' ? (active?.name ?? '') : ''}
          verb={t(naming === 'new' ? 'views.save' : 'views.rename')}
          onCancel={() => setNaming(null)}
          onName={async (name) => {
            if (naming === 'new') await acts.create(name);
            else if (active) await acts.rename(active, name);
            setNaming(null);
          }}
        />
      )}
    </>
  );
}

/** Every tab, where the row is too short for them. */
function AllTabs({ tabs, onChoose }: { tabs: readonly Tab<string>[]; onChoose: (value: string) => void }) {
  const { t } = useTranslation();
  return (
    <Menu
      position="bottom-end"
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
      classNames={{ ...menuClasses, dropdown: 'menu all-tabs' }}
    >
      <Menu.Target>
        <Button small kind="quiet" icon={IconChevronDown} aria-label={t('views.all')} title={t('views.all')} />
      </Menu.Target>
      <Menu.Dropdown>
        {tabs.map((tab) => (
          <Menu.Item key={tab.value} onClick={() => onChoose(tab.value)}>
            {tab.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface ViewMenuProps {
  differs: boolean;
  onUpdate: () => void;
  onReset: () => void;
  onRename: () => void;
  onRemove: () => void;
}

function ViewMenu({ differs, onUpdate, onReset, onRename, onRemove }: ViewMenuProps) {
  const { t } = useTranslation();
  return (
    <>
      {differs && (
        <Button small kind="quiet" onClick={onUpdate}>
          {t('views.update')}
        </Button>
      )}
      <Menu
        position="bottom-end"
        width={220}
        withinPortal={false}
        floatingStrategy="fixed"
        withInitialFocusPlaceholder={false}
        classNames={menuClasses}
      >
        <Menu.Target>
          <Button small kind="quiet" icon={IconDots} aria-label={t('views.menu')} title={t('views.menu')} />
        </Menu.Target>
        <Menu.Dropdown>
          {differs && (
            <>
              <Menu.Item leftSection={<Icon of={IconUpload} />} onClick={onUpdate}>
                {t('views.update')}
              </Menu.Item>
              <Menu.Item leftSection={<Icon of={IconRotate} />} onClick={onReset}>
                {t('views.reset')}
              </Menu.Item>
              <Menu.Divider />
            </>
          )}
          <Menu.Item leftSection={<Icon of={IconPencil} />} onClick={onRename}>
            {t('views.renameAsk')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon of={IconTrash} />} onClick={onRemove}>
            {t('views.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
