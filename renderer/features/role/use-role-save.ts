import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Role } from '#contract/role.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { changedRoles, permissionsAfter, type RoleEdits } from '#renderer/features/role/role-edits.ts';
import { putRole } from '#renderer/features/role/role-queries.ts';
import { useConfirmed } from '#renderer/features/session/confirm-identity.tsx';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { useSubmissionKey } from '#renderer/lib/submission-key.ts';

/** The role as somebody else saved it first. */
export function newerOf(error: unknown): Role | undefined {
  const failure = failureOf(error);
  if (failure.code !== 'CONFLICT' || failure.data.reason !== 'version') return undefined;
  return Role.safeParse(failure.data.current).data;
}

interface RoleSaveUse {
  roles: readonly Role[];
  edits: RoleEdits;
  /** Of one role; the others may still fail. */
  onSaved: (id: string) => void;
}

/** Saves every changed role, one after the other; what was saved stays saved when a later one fails. */
export function useRoleSave({ roles, edits, onSaved }: RoleSaveUse) {
  const { t } = useTranslation();
  const confirmed = useConfirmed();
  const { keyFor } = useSubmissionKey();
  /** The role that is being sent, as it stood here. */
  const sent = useRef<Role | null>(null);
  const save = useMutation({
    mutationFn: async () => {
      const saved: Role[] = [];
      for (const role of changedRoles(roles, edits)) {
        sent.current = role;
        const input = {
          id: role.id,
          version: role.version,
          changes: { permissions: permissionsAfter(role, edits) },
        };
        const after = await confirmed(() => api.role.update(input, { context: { idempotencyKey: keyFor(input) } }));
        putRole(after);
        onSaved(role.id);
        saved.push(after);
      }
      return saved;
    },
    onSuccess: (saved) => {
      const [only] = saved;
      if (!only) return;
      showToast(
        saved.length === 1 ? t('role.saved', { role: only.name }) : t('role.savedMany', { count: saved.length }),
      );
    },
    onError: (error) => {
      // One's own changes go on from there.
      const newer = newerOf(error);
      if (newer) putRole(newer);
    },
  });
  useForgetUnreachable(save);
  const newer = newerOf(save.error);
  const conflict = newer && sent.current?.id === newer.id ? { before: sent.current, after: newer } : null;
  return { save, conflict };
}
