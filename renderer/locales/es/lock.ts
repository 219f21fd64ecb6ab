export const lock = {
  title: 'Pantalla bloqueada',
  heading: 'Pantalla bloqueada',
  lead: 'Su trabajo sigue abierto.',
  act: 'Bloquear',
  unlock: 'Desbloquear',
  unlocking: 'Desbloqueando…',
  wrong: 'Esa no es la contraseña. Escríbala de nuevo.',
  missing: 'Falta la contraseña. Escríbala para seguir.',
  switch: 'Cambiar de usuario',
  switchHelp: 'Lo que no guardó le espera para cuando vuelva.',
  who: 'Persona que la bloqueó',
};
