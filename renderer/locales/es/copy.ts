export const copy = {
  done: '{{label}}: copiado.',
  failed: 'No se pudo copiar. Seleccione el texto y cópielo a mano.',
  hint: '{{value}} · clic para copiar',
} as const;
