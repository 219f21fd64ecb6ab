export const signOut = { pending: 'Signing out…' } as const;
