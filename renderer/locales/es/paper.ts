export const paper = {
  save: 'Guardar PDF',
  print: 'Imprimir',
  making: 'Preparando el PDF…',
  saved: 'PDF guardado: {{name}}',
  savedToPrint: 'Este navegador no imprime PDF por sí solo. Se guardó {{name}}: ábralo e imprímalo desde ahí.',
  sizes: { a4: 'Hoja A4', roll: 'Rollo de 80 mm' },
} as const;
