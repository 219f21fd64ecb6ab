import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  root: folder('renderer'),
  base: '/',
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^#contract\//, replacement: `${folder('contract')}/` },
      { find: /^#renderer\//, replacement: `${folder('renderer')}/` },
    ],
  },
  build: {
    outDir: folder('out/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    modulePreload: { polyfill: false },
    // The content security policy allows data: for pictures only; one rule for everything is simpler.
    assetsInlineLimit: 0,
  },
});
