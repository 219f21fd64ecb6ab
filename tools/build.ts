import { buildAll } from './built.ts';

/** npm run build: main, preload and renderer into out/. */
await buildAll();
