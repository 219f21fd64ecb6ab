export const user = { changePassword: 'Change password', signOut: 'Sign out' } as const;
