import { createContext, useContext } from 'react';
import type { Permission } from '#contract/permissions.ts';
import type { SignedInUser } from '#contract/user.ts';

export const UserContext = createContext<SignedInUser | null>(null);

export function useUser(): SignedInUser | null {
  return useContext(UserContext);
}

/** Only hides what the router would refuse anyway. */
export function useCan(permission: Permission): boolean {
  return useUser()?.permissions.includes(permission) ?? false;
}
