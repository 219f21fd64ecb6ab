export const amount = {
  result: '= {{value}}',
  invalid: 'No se entiende. Escriba un número o una cuenta, por ejemplo {{example}}.',
  negative: 'Da menos que cero. Escriba un número sin signo menos.',
  overPrecise: 'Tiene más decimales de los {{decimals}} que caben. Redondéelo.',
  tooLarge: 'Es demasiado. Escriba como máximo {{max}}.',
  byZero: 'No se puede dividir para cero. Cambie la cuenta.',
  percent: '%',
} as const;
