import { type ReactNode, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import '#renderer/components/print-sheet.css';

/** While mounted, this is what printing prints: one A4 sheet, black on white. Never seen on the screen. */
export function PrintSheet({ children }: { children: ReactNode }) {
  const [paper] = useState(() => Object.assign(document.createElement('div'), { className: 'print-sheet' }));
  useLayoutEffect(() => {
    document.body.append(paper);
    // Also when the screen is locked: nobody prints what lies behind the lock.
    return () => paper.remove();
  }, [paper]);
  return createPortal(children, paper);
}

/** The logo in one colour, for paper. */
export function PrintLogo({ size = 26 }: { size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        fillRule="evenodd"
        d="M6 1h12a5 5 0 0 1 5 5v12a5 5 0 0 1-5 5H6a5 5 0 0 1-5-5V6a5 5 0 0 1 5-5zM5.2 4.6h13.6c.44 0 .8.36.8.8v1.7c0 .44-.36.8-.8.8H5.2a.8.8 0 0 1-.8-.8V5.4c0-.44.36-.8.8-.8zM14.2 9.2h2.3V23h-5.3c-.4-1.6-.7-3.1-.7-4.8 0-3.4 3.7-3.7 3.7-9z"
      />
    </svg>
  );
}
