import { Menu } from '@mantine/core';
import { IconFileTypePdf, IconPrinter, type Icon as TablerIcon } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperSize } from '#contract/paper.ts';
import { Button } from '#renderer/components/button.tsx';
import { usePrintKey } from '#renderer/components/print-rows.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { type PaperRequest, printPaper, readPaper, savePaper } from '#renderer/features/paper/read-paper.ts';
import { startTask } from '#renderer/lib/tasks.ts';
import '#renderer/features/paper/paper.css';

/** `sizes`: what there is to choose from; the first is what Ctrl P prints. */
export type PaperActionsProps = PaperRequest & { sizes?: readonly PaperSize[] };

const onlyA4: readonly PaperSize[] = ['a4'];
type Use = 'save' | 'print';

/** Makes the PDF and hands it over: one at a time, with its progress and its failure in the top bar. */
function usePaper(request: PaperRequest) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState<Use | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(use: Use, size: PaperSize): Promise<void> {
    if (running.current) return;
    const own = new AbortController();
    running.current = own;
    setBusy(use);
    const task = startTask({ label: t('paper.making'), cancel: () => own.abort() });
    try {
      const file = await readPaper(request, size, own.signal);
      task.finish();
      if (use === 'print' && (await printPaper(file))) return;
      savePaper(file);
      showToast(t(use === 'save' ? 'paper.saved' : 'paper.savedToPrint', { name: file.name }));
    } catch (error) {
      if (own.signal.aborted) task.finish();
      else task.fail(error);
    } finally {
      running.current = null;
      setBusy(null);
    }
  }
  return { busy, start };
}

/** «Guardar PDF» and «Imprimir» of one document. */
export function PaperActions({ sizes = onlyA4, ...request }: PaperActionsProps) {
  const { t } = useTranslation();
  const { busy, start } = usePaper(request);
  const [first = 'a4'] = sizes;
  usePrintKey(() => void start('print', first));
  const choices = { sizes, busy: busy !== null };
  return (
    <>
      <PaperChoice
        {...choices}
        icon={IconFileTypePdf}
        label={busy === 'save' ? t('paper.making') : t('paper.save')}
        onChoose={(size) => void start('save', size)}
      />
      <PaperChoice
        {...choices}
        icon={IconPrinter}
        label={busy === 'print' ? t('paper.making') : t('paper.print')}
        keys="Ctrl P"
        onChoose={(size) => void start('print', size)}
      />
    </>
  );
}

interface PaperChoiceProps {
  icon: TablerIcon;
  label: string;
  keys?: string;
  sizes: readonly PaperSize[];
  busy: boolean;
  onChoose: (size: PaperSize) => void;
}

/** A button; where there is more than one size of paper, a menu of them. */
function PaperChoice({ icon, label, keys, sizes, busy, onChoose }: PaperChoiceProps) {
  const { t } = useTranslation();
  const [only, ...more] = sizes;
  const title = keys ? `${label} (${keys})` : label;
  const looks = { icon, title, 'aria-disabled': busy, children: label };
  if (only && more.length === 0) return <Button {...looks} onClick={() => onChoose(only)} />;
  return (
    <Menu
      position="bottom-end"
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
      classNames={{ dropdown: 'menu', item: 'menu-item', itemLabel: 'grow' }}
    >
      <Menu.Target>
        <Button {...looks} />
      </Menu.Target>
      <Menu.Dropdown>
        {sizes.map((size) => (
          <Menu.Item key={size} onClick={() => onChoose(size)}>
            {t(`paper.sizes.${size}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
