export const duplicates = {
  region: 'Revisión',
  none: 'Aquí aparecen los clientes que se parezcan al que escribe.',
  title_one: 'Se parece a {{count}} cliente',
  title_other: 'Se parece a {{count}} clientes',
  text: 'Compare antes de guardar, para no llevar dos cuentas del mismo cliente.',
  reasons: {
    document: 'Mismo documento',
    email: 'Mismo correo',
    phone: 'Mismo teléfono',
    nameAndBirthDate: 'Mismo nombre y nacimiento',
    name: 'Mismo nombre',
  },
  noDocument: 'Sin documento',
  use: 'Usar esta ficha',
  dismiss: 'No es la misma',
  ask_one: '¿Es otro cliente?',
  ask_other: '¿Es otro cliente?',
  askText:
    'Ya hay una ficha que se parece. Ábrala, corrija los datos, o confirme que es otro cliente, por ejemplo otra sucursal.',
  accept: 'Es otro, guardar',
} as const;
