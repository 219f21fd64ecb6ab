export const changePassword = {
  title: 'Cambiar contraseña',
  lead: 'Las demás sesiones suyas se cerrarán.',
  forced: 'Su contraseña es provisional. Elija una que solo usted conozca.',
  current: 'Contraseña actual',
  next: 'Contraseña nueva',
  again: 'Repita la contraseña nueva',
  submit: 'Cambiar contraseña',
  done: 'Contraseña cambiada.',
} as const;
