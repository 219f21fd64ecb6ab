/** The list of clients, beyond what every list says. */
export const clientList = {
  kind: 'Tipo',
  anyStatus: 'Cualquier estado',
  only: {
    active_one: '{{shown}} activo coincide.',
    active_other: '{{shown}} activos coinciden.',
    suspended_one: '{{shown}} suspendido coincide.',
    suspended_other: '{{shown}} suspendidos coinciden.',
    inactive_one: '{{shown}} inactivo coincide.',
    inactive_other: '{{shown}} inactivos coinciden.',
    archived_one: '{{shown}} archivado coincide.',
    archived_other: '{{shown}} archivados coinciden.',
  },
  tags: 'Etiquetas',
  searchHint: 'Nombre, documento, etiqueta…',
  searchHelp: 'Busca en nombre, contacto, código, documento, teléfono, correo y etiquetas.',
  see: 'Ver',
} as const;
