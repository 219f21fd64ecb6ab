import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { useFormats } from '#renderer/lib/formats.ts';

interface PagerProps {
  page: number;
  pageSize: number;
  /** Rows on this page. */
  shown: number;
  total: number;
  onPage: (page: number) => void;
}

/** «1–50 de 1.284» with the way to the pages around. */
export function Pager({ page, pageSize, shown, total, onPage }: PagerProps) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const from = shown === 0 ? 0 : (page - 1) * pageSize + 1;
  const to = shown === 0 ? 0 : from + shown - 1;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <nav className="pg" aria-label={t('pager.label')}>
      <span role="status">
        <Trans
          i18nKey="pager.range"
          values={{ from: count(from), to: count(to), total: count(total) }}
          components={{ strong: <b /> }}
        />
      </span>
      <Button
        small
        icon={IconChevronLeft}
        disabled={page <= 1}
        aria-label={t('pager.previous')}
        title={`${t('pager.previous')} (,)`}
        onClick={() => onPage(page - 1)}
      />
      <Button
        small
        icon={IconChevronRight}
        disabled={page >= pages}
        aria-label={t('pager.next')}
        title={`${t('pager.next')} (.)`}
        onClick={() => onPage(page + 1)}
      />
    </nav>
  );
}
