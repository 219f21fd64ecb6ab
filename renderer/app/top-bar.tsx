import { IconPlugConnectedX, IconSearch } from '@tabler/icons-react';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/components/icon.tsx';
import { useReachable } from '#renderer/lib/connection.ts';
import { useLasting } from '#renderer/lib/use-later.ts';
import { useCan } from '#renderer/lib/user-context.ts';

export function TopBar() {
  const { t } = useTranslation();
  const readsClients = useCan('client:read');
  // The list has a search of its own.
  const onList = useRouterState({ select: (state) => state.location.pathname === '/clients' });
  const lost = useLasting(!useReachable(), 600);
  return (
    <header className="top">
      {readsClients && !onList && <QuickSearch />}
      <span className="grow" />
      <span className="note warn" role="status">
        {lost && (
          <>
            <Icon of={IconPlugConnectedX} small />
            <span className="cut">{t('connection.lost')}</span>
          </>
        )}
      </span>
    </header>
  );
}

/** From any page to the list with the search filled in. */
function QuickSearch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const q = text.trim();
    void navigate({ to: '/clients', search: q ? { q } : {} });
    setText('');
  }

  return (
    <search className="find">
      <Icon of={IconSearch} />
      <form onSubmit={onSubmit} className="grow row">
        <input
          type="search"
          aria-label={t('shell.quickSearch')}
          placeholder={t('shell.quickSearch')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && setText('')}
        />
      </form>
    </search>
  );
}
