import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { lockSession } from '#renderer/features/lock/lock-session.ts';
import { paymentFor } from '#renderer/features/payment/payment-search.ts';
import { useHotkeys, useLetterSwitch, useScanner } from '#renderer/lib/hotkeys.ts';
import { useLetterKeys } from '#renderer/lib/letter-keys.ts';
import { closeOverlay, openOverlay, useOverlay } from '#renderer/lib/overlay.ts';
import { useCan } from '#renderer/lib/user-context.ts';

/** The keys that work on every page. A page's own key wins over them. */
export function useFrameKeys(): void {
  const navigate = useNavigate();
  const router = useRouter();
  const readsFigures = useCan('dashboard:read');
  const readsClients = useCan('client:read');
  const readsPersonas = useCan('persona:read');
  const readsUsers = useCan('user:read');
  const readsServices = useCan('service:read');
  const readsInvoices = useCan('invoice:read');
  const readsMail = useCan('mail:read');
  const readsChanges = useCan('change:read');
  const creates = useCan('client:create');
  const readsPayments = useCan('payment:read');
  const records = useCan('payment:create');
  const readsExpenses = useCan('expense:read');
  useLetterSwitch(useLetterKeys());
  useHotkeys(
    {
      '?': () => openOverlay('keys'),
      '/': () => openOverlay('palette'),
      'g a': () => void navigate({ to: '/settings' }),
      'g b': () => void lockSession(),
      ...(readsFigures && { 'g i': () => void navigate({ to: '/' }) }),
      ...(readsClients && { 'g c': () => void navigate({ to: '/clients' }) }),
      ...(readsPersonas && { 'g p': () => void navigate({ to: '/personas' }) }),
      ...(readsUsers && { 'g u': () => void navigate({ to: '/users' }) }),
      ...(readsServices && { 'g s': () => void navigate({ to: '/services' }) }),
      ...(readsInvoices && { 'g f': () => void navigate({ to: '/invoices' }) }),
      ...(readsPayments && { 'g o': () => void navigate({ to: '/payments' }) }),
      ...(readsExpenses && { 'g g': () => void navigate({ to: '/expenses' }) }),
      ...(records && {
        F8: () => void navigate({ to: '/payments/new', search: paymentFor(router.state.location.pathname) }),
      }),
      ...(readsMail && { 'g m': () => void navigate({ to: '/mail' }) }),
      ...(readsChanges && { 'g h': () => void navigate({ to: '/history' }) }),
      ...(creates && { n: () => void navigate({ to: '/clients/new' }) }),
    },
    'frame',
  );
  useScanner((text) => {
    if (readsClients) void navigate({ to: '/clients', search: { q: text } });
  });
  usePaletteKey();
}

/** Ctrl or Cmd with K, in fields too; again, it closes. Not over a dialog. */
function usePaletteKey(): void {
  const overlay = useOverlay();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!command || event.key.toLowerCase() !== 'k' || event.isComposing) return;
      // Otherwise the browser takes it, for its own search.
      event.preventDefault();
      if (overlay === 'palette') closeOverlay();
      else if (!document.querySelector('dialog[open]')) openOverlay('palette');
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [overlay]);
}
