export const people = {
  label: 'Personas de este equipo',
  other: 'Otra persona',
  forget: 'Quitar a {{name}} de este equipo',
};
