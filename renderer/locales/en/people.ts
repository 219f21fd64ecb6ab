export const people = {
  label: 'People of this computer',
  other: 'Somebody else',
  forget: 'Remove {{name}} from this computer',
};
