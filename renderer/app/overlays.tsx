import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { recentOptions } from '#renderer/features/recent/recent-queries.ts';
import { closeOverlay, useOverlay } from '#renderer/lib/overlay.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

const loadPalette = () => import('#renderer/app/frame-palette.tsx').then((m) => ({ default: m.FramePalette }));
const FramePalette = lazy(loadPalette);
const ShortcutSheet = lazy(() =>
  import('#renderer/components/shortcut-sheet.tsx').then((m) => ({ default: m.ShortcutSheet })),
);

/** Not part of the start, but there before the first key: whoever types at once loses no letter. */
function usePaletteAtHand(): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      loadPalette().catch(() => {
        // Asked for again when it is opened.
      });
      void queryClient.prefetchQuery(recentOptions);
    });
    return () => cancelIdleCallback(idle);
  }, []);
}

/** What lies over any page. */
export function Overlays(): ReactNode {
  const overlay = useOverlay();
  usePaletteAtHand();
  return (
    <Suspense fallback={null}>
      {overlay === 'palette' && <FramePalette onClose={closeOverlay} />}
      {overlay === 'keys' && <ShortcutSheet onClose={closeOverlay} />}
    </Suspense>
  );
}
