export const signIn = {
  title: 'Entrar',
  heading: '¿Quién entra?',
  lead: 'Escriba su correo y su contraseña.',
  email: 'Correo',
  password: 'Contraseña',
  submit: 'Entrar',
  pending: 'Entrando…',
  emailMissing: 'Falta el correo. Escriba el que usa para entrar.',
  passwordMissing: 'Falta la contraseña. Escríbala para entrar.',
  forgot: 'Olvidé mi contraseña',
} as const;
