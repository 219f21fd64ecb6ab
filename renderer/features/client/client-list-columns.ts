import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clientColumns } from '#renderer/features/client/client-columns.tsx';
import { type ColumnLayout, visibleColumns } from '#renderer/lib/column-layout.ts';
import { useDisplay } from '#renderer/lib/display.ts';
import { useFormats } from '#renderer/lib/formats.ts';

interface ClientColumnsUse {
  layout: ColumnLayout;
  wide: boolean;
  /** What the rows answer. */
  search: string;
}

/** The list's columns, all of them and those in sight; a name tells what else made it match. */
export function useClientColumns({ layout, wide, search }: ClientColumnsUse) {
  const { t } = useTranslation();
  const formats = useFormats();
  const letters = useDisplay().textSize;
  return useMemo(() => {
    const usual = clientColumns(t, formats, { search: '', shown: [], letters });
    const inSight = visibleColumns(usual, layout, wide).map(({ id }) => id);
    const all = clientColumns(t, formats, { search, shown: inSight, letters });
    return { all, shown: visibleColumns(all, layout, wide) };
  }, [t, formats, layout, wide, search, letters]);
}
