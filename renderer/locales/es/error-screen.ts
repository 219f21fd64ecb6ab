export const errorScreen = {
  incident: 'Incidente {{incident}}',
  title: 'Esta pantalla no se pudo mostrar',
  details: 'Detalles',
  copy: 'Copiar detalles',
  copied: 'Detalles copiados',
} as const;
