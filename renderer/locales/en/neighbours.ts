export const neighbours = {
  label: 'Neighbours in the list',
  position: '{{position}} of {{total}}',
  previous: 'Previous client',
  next: 'Next client',
} as const;
