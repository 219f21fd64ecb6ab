import { useRouter } from '@tanstack/react-router';

/** To the entry before, as the browser's Back; `otherwise` when the page was opened by its address. */
export function useGoBack(): (otherwise: () => void) => void {
  const { history } = useRouter();
  return (otherwise) => {
    if (history.canGoBack()) history.back();
    else otherwise();
  };
}
