export const signOut = { pending: 'Cerrando sesión…' } as const;
