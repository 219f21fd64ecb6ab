export const confirmIdentity = {
  title: 'Confirme que es usted',
  text: 'Lo que sigue cambia quién puede hacer qué. Después no se vuelve a preguntar durante unos minutos.',
  password: 'Su contraseña',
  missing: 'Falta la contraseña. Escríbala para seguir.',
  wrong: 'Esa no es la contraseña. Escríbala de nuevo.',
  confirm: 'Confirmar',
  confirming: 'Comprobando…',
} as const;
