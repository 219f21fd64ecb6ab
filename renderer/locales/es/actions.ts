export const actions = {
  cancel: 'Cancelar',
  clearSearch: 'Borrar la búsqueda',
  close: 'Cerrar',
  edit: 'Editar',
  more: 'Más acciones',
  retry: 'Reintentar',
  undo: 'Deshacer',
} as const;
