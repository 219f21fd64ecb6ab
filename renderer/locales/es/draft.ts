export const draft = {
  offer: 'Hay un borrador de {{when}}: {{who}}.',
  newClient: 'cliente nuevo',
  moved: 'La ficha cambió desde entonces: lo que choque se elige campo por campo.',
  restore: 'Recuperar',
  restoreChosen: 'Recuperar lo elegido',
  dismiss: 'Descartar',
  restored: 'Borrador recuperado.',
  dismissed: 'Borrador descartado.',
  kept: 'Copia guardada {{when}}',
  failing: 'El borrador no se está guardando',
} as const;
