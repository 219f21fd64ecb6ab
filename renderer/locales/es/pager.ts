export const pager = {
  label: 'Páginas',
  range: '<strong>{{from}}–{{to}}</strong> de <strong>{{total}}</strong>',
  previous: 'Página anterior',
  next: 'Página siguiente',
  size: '{{size}} por página',
  sizeLabel: 'Filas por página',
} as const;
