import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '#contract/permissions.ts';
import type { Role } from '#contract/role.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import {
  changedRoles,
  countOf,
  diffOf,
  type RoleEdits,
  toggle,
  withoutRole,
} from '#renderer/features/role/role-edits.ts';

/** What was discarded and is wanted back after the page was left: the next visit begins with it. */
let parked: RoleEdits = {};

function takeParked(): RoleEdits {
  const taken = parked;
  parked = {};
  return taken;
}

function useMounted() {
  const mounted = useRef(false);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  return mounted;
}

/** What was switched and is not saved. Discarding does not ask: it can be undone, wherever one is by then. */
export function useRoleEdits(roles: readonly Role[]) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mounted = useMounted();
  const [edits, setEdits] = useState<RoleEdits>(takeParked);
  const changed = changedRoles(roles, edits);
  const changes = changed.reduce((sum, role) => sum + countOf(diffOf(role, edits)), 0);

  function bringBack(discarded: RoleEdits): void {
    if (mounted.current) {
      setEdits(discarded);
      return;
    }
    parked = discarded;
    void navigate({ to: '/roles' });
  }
  function discard(): void {
    if (changes === 0) return;
    setEdits({});
    showToast(t('role.discarded', { count: changes }), { undo: () => bringBack(edits) });
  }
  return {
    edits,
    changed,
    changes,
    discard,
    toggle: (role: Role, permission: Permission) => setEdits((before) => toggle(before, role, permission)),
    drop: (id: string) => setEdits((before) => withoutRole(before, id)),
  };
}
