export const shell = {
  skip: 'Skip to content',
  main: 'Main',
  directory: 'Directory',
  store: 'Store',
  path: 'Path',
} as const;
