import path from 'node:path';
import { defineConfig } from 'vite';

const source = (file: string) => path.join(import.meta.dirname, file);

/** Backend, shell and workers. Everything is bundled but Electron and the database driver, which has a native part. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'out/main',
    emptyOutDir: true,
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: {
        index: source('main/index.ts'),
        backend: source('main/backend.ts'),
        serve: source('main/serve.ts'),
        'password-worker': source('main/workers/password.ts'),
        'pdf-worker': source('main/workers/pdf.ts'),
      },
      external: ['electron', 'better-sqlite3'],
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
