import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { root } from './built.ts';

/** npm test: everything. Types, lint, unit tests, then the app in a browser; the last line counts them. */
interface Counted {
  readonly passed: number;
  readonly failed: number;
}

function run(command: string, args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk;
      process.stdout.write(chunk);
    });
    child.on('error', () => resolve({ code: 1, out }));
    child.on('close', (code) => resolve({ code: code ?? 1, out }));
  });
}

/** A step that is one check: it passes or it fails. */
async function check(script: string): Promise<Counted> {
  const { code } = await run('npm', ['run', '-s', script]);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A test runner: its own figures, and a failure more when it ended badly without naming one. */
async function suite(script: string): Promise<Counted> {
  const { code, out } = await run('npm', ['run', '-s', script]);
  const plain = stripVTControlCharacters(out);
  const total = (word: string) => Number([...plain.matchAll(new RegExp(`(\\d+) ${word}`, 'g'))].at(-1)?.[1] ?? 0);
  const [passed, failed] = [total('passed'), total('failed')];
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

const results = [await check('typecheck'), await check('lint'), await suite('test:unit'), await suite('test:e2e')];
const passed = results.reduce((sum, each) => sum + each.passed, 0);
const failed = results.reduce((sum, each) => sum + each.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
