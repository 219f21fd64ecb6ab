import { parseArgs } from 'node:util';
import { build } from 'electron-builder';
import { buildAll, root } from './built.ts';
import { feedProblem, packConfig } from './pack-config.ts';

/**
 * npm run pack -- [--win] [--mac] [--linux] [--target NAME …] [--x64] [--arm64] [--dir]
 * Builds, then makes what electron-builder.yml lists for those systems (for this one when none is named), into dist/. Publishes nothing.
 */
const flag = { type: 'boolean' } as const;
const { values } = parseArgs({
  options: {
    win: flag,
    mac: flag,
    linux: flag,
    x64: flag,
    arm64: flag,
    dir: flag,
    target: { type: 'string', multiple: true, default: [] as string[] },
  },
});
const feed = process.env['TRASTIENDA_FEED'];
const problem = feed ? feedProblem(feed) : null;
if (problem !== null) {
  console.error(problem);
  process.exit(1);
}
if (!feed) console.log('TRASTIENDA_FEED is not set: what is made will not look for newer versions.');

await buildAll();
const none = !values.win && !values.mac && !values.linux;
const wanted = (named: boolean | undefined, platform: NodeJS.Platform) =>
  named || (none && process.platform === platform) ? { [platform]: values.target } : {};
const {
  win32: win,
  darwin: mac,
  linux,
} = {
  ...wanted(values.win, 'win32'),
  ...wanted(values.mac, 'darwin'),
  ...wanted(values.linux, 'linux'),
};
await build({
  projectDir: root,
  publish: 'never',
  config: packConfig(process.env),
  ...(win ? { win } : {}),
  ...(mac ? { mac } : {}),
  ...(linux ? { linux } : {}),
  x64: values.x64 === true,
  arm64: values.arm64 === true,
  dir: values.dir === true,
});
