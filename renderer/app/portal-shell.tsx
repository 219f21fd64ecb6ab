import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useChanges } from '#renderer/app/use-changes.ts';
import { UserMenu } from '#renderer/app/user-menu.tsx';
import { Logo } from '#renderer/components/logo.tsx';
import { TaskBar } from '#renderer/components/task-bar.tsx';
import { StoreMark } from '#renderer/features/settings/store-mark.tsx';
import '#renderer/app/shell.css';
import '#renderer/features/portal/portal.css';

const ownPaths: readonly string[] = ['/portal', '/sign-out'];

/** The frame of a client's own account. Whatever address he comes by, he sees what is his. */
export function PortalShell() {
  const { t } = useTranslation();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  // While another page is still on its way out, nothing of it may be drawn: it could lead elsewhere again.
  const shown = useRouterState({ select: (state) => state.resolvedLocation?.pathname ?? state.location.pathname });
  const main = useRef<HTMLElement>(null);
  const isOwn = ownPaths.includes(pathname);
  const navigate = useNavigate();
  useEffect(() => {
    if (!isOwn) void navigate({ to: '/portal', replace: true });
  }, [isOwn, navigate]);
  useChanges();
  return (
    <div className="portal">
      <button type="button" className="skip btn" onClick={() => main.current?.focus()}>
        {t('shell.skip')}
      </button>
      <header className="portal-top">
        <div className="brand">
          <Logo />
          <StoreMark />
        </div>
        <TaskBar />
        <nav aria-label={t('portal.frame')}>
          <UserMenu portal />
        </nav>
      </header>
      <main className="sheet" id="main" tabIndex={-1} ref={main}>
        {isOwn && ownPaths.includes(shown) && <Outlet />}
      </main>
    </div>
  );
}
