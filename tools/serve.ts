import { ensureBuilt, rendererDir, serveModule } from './built.ts';

/** npm run -s serve -- [--data DIR] [--port N] [--host 127.0.0.1] */
await ensureBuilt();
const { serveCommand } = await serveModule();
await serveCommand(process.argv.slice(2), rendererDir);
