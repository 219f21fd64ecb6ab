export const changePassword = {
  title: 'Change password',
  lead: 'Your other sessions will be closed.',
  forced: 'Your password is a temporary one. Choose one that only you know.',
  current: 'Current password',
  next: 'New password',
  again: 'Repeat the new password',
  submit: 'Change password',
  done: 'Password changed.',
} as const;
