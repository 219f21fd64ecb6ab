import { useEffect } from 'react';

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title ? `${title} · Trastienda` : 'Trastienda';
    // A screen that was only covered, by the sign-in, shows its own again.
    return () => {
      document.title = before;
    };
  }, [title]);
}
