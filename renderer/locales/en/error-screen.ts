export const errorScreen = {
  incident: 'Incident {{incident}}',
  title: 'This screen could not be shown',
  details: 'Details',
  copy: 'Copy details',
  copied: 'Details copied',
} as const;
