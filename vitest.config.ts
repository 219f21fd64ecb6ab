import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{contract,db,main,preload,renderer,tools}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
