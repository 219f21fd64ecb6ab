export const gender = {
  label: 'Gender',
  none: 'Not stated',
  choose: 'Choose…',
  F: 'Female',
  M: 'Male',
  other: 'Other',
  which: 'Which one?',
} as const;
