import { useState } from 'react';

/** What was read last: a form open on it must outlive the moment in which a session that ended leaves the cache empty. */
export function useHeld<T>(data: T | undefined): T | undefined {
  const [held, setHeld] = useState(data);
  if (data && data !== held) setHeld(data);
  return data ?? held;
}
