import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{contract,db,main,preload,renderer,tools}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
