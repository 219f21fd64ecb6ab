import type { Icon as TablerIcon } from '@tabler/icons-react';

/** 18 px beside a word in menus and buttons, 15 px in rows and fields. Always decorative: the word or `aria-label` says it. */
export function Icon({ of: Shape, small = false, className }: { of: TablerIcon; small?: boolean; className?: string }) {
  return (
    <Shape size={small ? 15 : 18} stroke={1.5} aria-hidden="true" focusable="false" {...(className && { className })} />
  );
}
