export const place = {
  none: 'The catalogue has nothing here. Type the name.',
  free: '“{{text}}” is not in the catalogue. It is saved as typed.',
  searching: 'Searching…',
  failed: 'The catalogue does not answer. It is saved as typed.',
} as const;
