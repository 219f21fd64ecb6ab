export const pager = {
  label: 'Pages',
  range: '<strong>{{from}}–{{to}}</strong> of <strong>{{total}}</strong>',
  previous: 'Previous page',
  next: 'Next page',
  size: '{{size}} per page',
  sizeLabel: 'Rows per page',
} as const;
