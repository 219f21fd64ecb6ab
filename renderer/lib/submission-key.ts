import { useCallback, useRef } from 'react';

/** One idempotency key per distinct submission: sending the same again, after a lost answer, must not write twice. */
export function useSubmissionKey(): { keyFor(input: unknown): string; done(): void } {
  const last = useRef<{ signature: string; key: string } | null>(null);
  const keyFor = useCallback((input: unknown) => {
    const signature = JSON.stringify(input);
    if (last.current?.signature !== signature) last.current = { signature, key: crypto.randomUUID() };
    return last.current.key;
  }, []);
  const done = useCallback(() => {
    last.current = null;
  }, []);
  return { keyFor, done };
}
