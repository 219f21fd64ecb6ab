export const amount = {
  result: '= {{value}}',
  invalid: 'This cannot be read. Type a number or a sum, for example {{example}}.',
  negative: 'It comes to less than zero. Type a number without a minus sign.',
  overPrecise: 'It has more decimals than the {{decimals}} that fit. Round it.',
  tooLarge: 'That is too much. Type {{max}} at most.',
  byZero: 'Nothing can be divided by zero. Change the sum.',
  percent: '%',
} as const;
