export const user = { changePassword: 'Cambiar contraseña', signOut: 'Cerrar sesión' } as const;
