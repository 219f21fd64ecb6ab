export const shell = {
  skip: 'Skip to content',
  main: 'Main',
  directory: 'Directory',
  accounts: 'Accounts',
  store: 'Store',
  path: 'Path',
} as const;
