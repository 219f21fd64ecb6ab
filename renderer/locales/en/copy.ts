export const copy = {
  done: '{{label}}: copied.',
  failed: 'It could not be copied. Select the text and copy it by hand.',
  hint: '{{value}} · click to copy',
} as const;
