export const lock = {
  title: 'Screen locked',
  heading: 'Screen locked',
  lead: 'Your work is still open.',
  act: 'Lock',
  unlock: 'Unlock',
  unlocking: 'Unlocking…',
  wrong: 'That is not the password. Type it again.',
  missing: 'The password is missing. Type it to go on.',
  switch: 'Switch user',
  switchHelp: 'What you did not save waits until you come back.',
  who: 'Person who locked it',
};
