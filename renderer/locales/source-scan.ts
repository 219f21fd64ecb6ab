import { parseSync } from 'vite';

/** Every file of the interface as it is written, by path; for the tests of the languages only. */
const files: Record<string, string> = import.meta.glob(
  ['../**/*.{ts,tsx}', '!../**/*.test.ts', '!./**', '!../vite-env.d.ts'],
  { query: '?raw', import: 'default', eager: true },
);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export interface Found {
  /** file:line */
  readonly at: string;
  readonly text: string;
}

export interface SourceTexts {
  /** Literal keys given to `t` or `i18nKey`. */
  readonly keys: Found[];
  /** Composed keys given to `t`, as a pattern: `a.${x}` is ^a\..+$. */
  readonly patterns: Found[];
  /** Any literal or pattern anywhere: a key may come to `t` from a table. */
  readonly mentions: ReadonlySet<string>;
  readonly mentionedPatterns: ReadonlySet<string>;
  /** Words a person would read that come from no language file. */
  readonly loose: Found[];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function children(node: Node): Node[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `a.${x}.b` as ^a\..+\.b$; null for what is no template. */
function patternOf(node: Node): string | null {
  if (node.type !== 'TemplateLiteral') return null;
  const quasis = node['quasis'] as { value: { cooked: string } }[];
  return `^${quasis.map(({ value }) => literally(value.cooked)).join('.+')}$`;
}

const literalOf = (node: Node): string | null =>
  node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null;

/** What an expression can turn out to be: both sides of a choice, the right of an `&&`. */
function outcomes(node: Node): Node[] {
  if (node.type === 'ConditionalExpression')
    return [node['consequent'], node['alternate']].filter(isNode).flatMap(outcomes);
  if (node.type === 'LogicalExpression') return [node['left'], node['right']].filter(isNode).flatMap(outcomes);
  if (['ParenthesizedExpression', 'TSAsExpression', 'JSXExpressionContainer'].includes(node.type))
    return isNode(node['expression']) ? outcomes(node['expression']) : [];
  return [node];
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node['property']);
  return typeof node['name'] === 'string' ? node['name'] : '';
}

const spokenAttributes = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
];
const speakingCalls = ['showToast', 'useDocumentTitle'];

/** Said the same in every language. */
const namesOfThings = ['Trastienda', 'TRASTIENDA_DATA', 'CSV', 'Ctrl', 'Esc'];

/** Two letters in a row, outside names and the caps of keys, are a word. */
function hasWords(text: string): boolean {
  const rest = namesOfThings.reduce((left, name) => left.replaceAll(name, ''), text);
  return /\p{L}{2}/u.test(rest);
}

function staticText(node: Node): string {
  if (node.type !== 'TemplateLiteral') return literalOf(node) ?? '';
  return (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join(' ');
}

function scanFile(
  path: string,
  code: string,
  into: SourceTexts & { mentions: Set<string>; mentionedPatterns: Set<string> },
) {
  const at = (node: Node) => `${path.replace(/^\.\.\//, 'renderer/')}:${code.slice(0, node.start).split('\n').length}`;
  const loose = (node: Node, text: string) => {
    if (hasWords(text)) into.loose.push({ at: at(node), text: text.trim() });
  };

  function keyArgument(node: Node): void {
    for (const each of outcomes(node)) {
      const [key, pattern] = [literalOf(each), patternOf(each)];
      if (key !== null) into.keys.push({ at: at(each), text: key });
      if (pattern !== null) into.patterns.push({ at: at(each), text: pattern });
    }
  }

  function visit(node: Node, inKeyCap: boolean): void {
    const [key, pattern] = [literalOf(node), patternOf(node)];
    if (key?.includes('.')) into.mentions.add(key);
    if (pattern?.includes('\\.')) into.mentionedPatterns.add(pattern);
    if (node.type === 'CallExpression') {
      const [first] = node['arguments'] as Node[];
      if (first && nameOf(node['callee']) === 't') keyArgument(first);
      if (first && speakingCalls.includes(nameOf(node['callee'])))
        for (const each of outcomes(first)) loose(each, staticText(each));
    }
    if (node.type === 'JSXAttribute' && isNode(node['value'])) {
      const attribute = nameOf(node['name']);
      if (attribute === 'i18nKey') keyArgument(node['value']);
      if (spokenAttributes.includes(attribute))
        for (const each of outcomes(node['value'])) loose(each, staticText(each));
    }
    const keyCap =
      inKeyCap || (node.type === 'JSXElement' && nameOf((node['openingElement'] as Node)['name']) === 'kbd');
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      for (const child of node['children'] as Node[]) {
        if (keyCap) continue;
        if (child.type === 'JSXText') loose(child, String(child['value']));
        if (child.type === 'JSXExpressionContainer') for (const each of outcomes(child)) loose(each, staticText(each));
      }
    }
    for (const child of children(node)) visit(child, keyCap);
  }

  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  visit(program as unknown as Node, false);
}

export function scanSource(): SourceTexts {
  const found = {
    keys: [],
    patterns: [],
    mentions: new Set<string>(),
    mentionedPatterns: new Set<string>(),
    loose: [],
  };
  for (const [path, code] of Object.entries(files)) scanFile(path, code, found);
  return found;
}
