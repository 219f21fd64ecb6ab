export const neighbours = {
  label: 'Vecinos en la lista',
  position: '{{position}} de {{total}}',
  previous: 'Cliente anterior',
  next: 'Cliente siguiente',
} as const;
