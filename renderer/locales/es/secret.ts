/** The first secret of an account, shown once. */
export const secret = {
  title: 'Clave para {{name}}',
  text: 'Con ella entra una vez y elige su contraseña. Se muestra solo ahora.',
  label: 'Clave de un solo uso',
  howTyped: 'Se escribe seguida, en mayúsculas y sin espacios.',
  until: 'Sirve hasta el {{when}}, 72 horas.',
  copy: 'Copiar',
  print: 'Imprimir',
  copied: { done: 'Copiada. Péguela donde solo usted la vea.', failed: 'No se pudo copiar. Cópiela a mano.' },
  handed: 'Ya la entregué',
  handFirst: 'No se volverá a mostrar: entréguela y use «Ya la entregué».',
  lostTitle: 'La cuenta quedó creada',
  lostText: 'Su clave se mostró una vez y no se puede volver a ver. Si {{name}} no la tiene, cree una nueva.',
  resetInstead: 'Crear una clave nueva',
  sheet: {
    store: 'Tienda',
    name: 'Para',
    email: 'Correo',
    until: 'Sirve hasta',
    use: 'Entre con este correo y esta clave, seguida y sin espacios. Trastienda le pedirá elegir su propia contraseña. Después, destruya este papel.',
  },
} as const;
