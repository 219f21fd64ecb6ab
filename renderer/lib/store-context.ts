import { createContext, useContext } from 'react';
import type { Store } from '#contract/store.ts';

/** The store whose country and time zone every format follows; null before the first run is done. */
export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store | null {
  return useContext(StoreContext);
}
