export const confirmIdentity = {
  title: 'Confirm that it is you',
  text: 'What follows changes who can do what. After this you will not be asked again for a few minutes.',
  password: 'Your password',
  missing: 'The password is missing. Type it to go on.',
  wrong: 'That is not the password. Type it again.',
  confirm: 'Confirm',
  confirming: 'Checking…',
} as const;
