export const paper = {
  save: 'Save PDF',
  print: 'Print',
  making: 'Preparing the PDF…',
  saved: 'PDF saved: {{name}}',
  savedToPrint: 'This browser does not print PDF by itself. {{name}} was saved: open it and print it from there.',
  sizes: { a4: 'A4 sheet', roll: '80 mm roll' },
} as const;
