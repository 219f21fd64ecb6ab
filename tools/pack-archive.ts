import { builtinModules } from 'node:module';
import path from 'node:path';
import { parseSync } from 'vite';

/** What code asks for by name; `electron` lists the parts of Electron that its modules import. */
export interface Asked {
  readonly modules: ReadonlySet<string>;
  readonly electron: ReadonlySet<string>;
}

type Node = Record<string, unknown> & { readonly type: string };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function literal(value: unknown): string | null {
  return isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string' ? value['value'] : null;
}

/** `require` under the names that the bundler gives it. */
const isRequire = (callee: unknown) =>
  isNode(callee) && callee.type === 'Identifier' && /^(__)?require(\$\d+)?$/.test(String(callee['name']));

function moduleOf(node: Node): string | null {
  if (node.type === 'CallExpression') {
    return isRequire(node['callee']) ? literal((node['arguments'] as unknown[])[0]) : null;
  }
  const names = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'];
  return names.includes(node.type) ? literal(node['source']) : null;
}

function importedNames(node: Node): string[] {
  const specifiers = (node['specifiers'] ?? []) as Node[];
  return specifiers.flatMap(({ imported }) => (isNode(imported) ? [String(imported['name'])] : []));
}

/** Every module that this code imports or requires by a fixed name. Parsed, not searched: libraries carry code in their texts. */
export function askedBy(file: string, code: string): Asked {
  const modules = new Set<string>();
  const electron = new Set<string>();
  const pending: unknown[] = [parseSync(file, code).program];
  while (pending.length > 0) {
    const node = pending.pop();
    if (isNode(node)) {
      const name = moduleOf(node);
      if (name !== null) modules.add(name);
      if (name === 'electron' && node.type === 'ImportDeclaration')
        for (const each of importedNames(node)) electron.add(each);
    }
    if (typeof node === 'object' && node !== null) pending.push(...Object.values(node));
  }
  return { modules, electron };
}

const builtin = new Set(builtinModules);
const packageOf = (name: string) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

/** pdfkit loads a font of its own only when a document asks for one by name; ours carry theirs. */
const neverReached = /^#standard-fonts\//;

/** The modules that nothing in the archive, nor Electron with its Node, would answer for. Paths inside an archive have `/`. */
export function unanswered(file: string, asked: ReadonlySet<string>, archive: ReadonlySet<string>): string[] {
  return [...asked].filter((name) => {
    if (name.startsWith('.')) {
      const target = path.posix.join(path.posix.dirname(file), name);
      return !['', '.js', '.json', '/index.js'].some((end) => archive.has(target + end));
    }
    if (neverReached.test(name)) return false;
    if (name === 'electron' || name.startsWith('node:') || builtin.has(name)) return false;
    return !archive.has(`node_modules/${packageOf(name)}/package.json`);
  });
}

const places = [/^(LICENSE|package\.json)$/, /^out\/(main|preload|renderer)\//, /^node_modules\//];
const leftOut =
  /\.(ts|tsx|mts|map|md|db|log|env|pem|key)$|(^|\/)(\.[^/]*|[^/]*\.test\.[^/]*|__tests__|test|tests|seeds?|fixtures)(\/|$)/;

/** Files that have no business in an installed program: sources, tests, maps, notes, data, keys, anything outside its folders. */
export function misplaced(files: Iterable<string>): string[] {
  return [...files].filter((file) => leftOut.test(file) || !places.some((place) => place.test(file)));
}

/** The packages that lie in the archive. */
export function packagesIn(files: Iterable<string>): string[] {
  const names = [...files].map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}
