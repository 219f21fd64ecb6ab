import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/components/icon.tsx';

/** The way to a deep page: the links that lead back, and where one is. Links come from the router, so they are given ready. */
export function Breadcrumbs({ links, current }: { links: readonly ReactNode[]; current: string }) {
  const { t } = useTranslation();
  return (
    <nav className="crumbs" aria-label={t('shell.path')}>
      <ol>
        {links.map((link, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed path, never sorted
          <li key={index}>
            {link}
            <Icon of={IconChevronRight} small />
          </li>
        ))}
        <li aria-current="page" className="cut">
          {current}
        </li>
      </ol>
    </nav>
  );
}
