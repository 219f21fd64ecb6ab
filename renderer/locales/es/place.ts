export const place = {
  none: 'El catálogo no tiene nada aquí. Escriba el nombre.',
  free: '«{{text}}» no está en el catálogo. Se guarda como está escrito.',
  searching: 'Buscando…',
  failed: 'El catálogo no responde. Se guarda como está escrito.',
} as const;
