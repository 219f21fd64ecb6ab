export const signIn = {
  title: 'Sign in',
  heading: 'Who is it?',
  lead: 'Type your email and your password.',
  email: 'Email',
  password: 'Password',
  submit: 'Sign in',
  pending: 'Signing in…',
  emailMissing: 'The email is missing. Type the one you sign in with.',
  passwordMissing: 'The password is missing. Type it to sign in.',
  forgot: 'I forgot my password',
} as const;
