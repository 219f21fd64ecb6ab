import { useEffect, useState } from 'react';

/** `value` once it has been still for `ms`. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

/** True once `on` has been true for `ms`: what is done sooner needs no sign. */
export function useLasting(on: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(on), on ? ms : 0);
    return () => clearTimeout(timer);
  }, [on, ms]);
  return on && lasting;
}
