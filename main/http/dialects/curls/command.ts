import { readFileSync } from 'node:fs';

/** A request as a curl command writes it. */
interface Command {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
}

/** A document's command, and the answer it prints. */
export interface Sample {
  readonly title: string;
  readonly status: number;
  readonly command: Command;
  readonly answer: unknown;
}

/** A shell's words: quotes and line ends behind a backslash, and nothing more of a shell. */
function wordsOf(text: string): string[] {
  const words = text.replace(/\\\n/g, ' ').matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g);
  return [...words].map(([word]) => word.replace(/'([^']*)'|"([^"]*)"/g, (_, single, double) => single ?? double));
}

const longNames: Record<string, string> = {
  '-X': '--request',
  '-H': '--header',
  '-d': '--data',
};

/** As curl reads it: POST where there are data, and a form unless told otherwise. Any host is this one. */
function readCommand(text: string): Command {
  const [program, ...words] = wordsOf(text);
  if (program !== 'curl') throw new Error(`no curl command: ${text}`);
  const headers: Record<string, string> = { accept: '*/*', 'user-agent': 'curl/8' };
  const given: Record<string, string> = {};
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const option = longNames[word] ?? (word.startsWith('-') ? word : '--url');
    const value = (word.startsWith('-') ? words[++at] : word) ?? '';
    const [name = '', ...rest] = value.split(':');
    if (option === '--header') headers[name.toLowerCase()] = rest.join(':').trim();
    else if (['--request', '--url', '--data'].includes(option)) given[option] = value;
    else throw new Error(`unknown option ${option}`);
  }
  const url = new URL(given['--url'] ?? '');
  const body = given['--data'];
  if (body !== undefined) headers['content-type'] ??= 'application/x-www-form-urlencoded';
  return {
    method: given['--request'] ?? (body === undefined ? 'GET' : 'POST'),
    path: url.pathname + url.search,
    headers,
    body,
  };
}

/** `<document>.txt`: `# STATUS title`, the command, a blank line, the answer. */
export function samplesOf(document: string): Sample[] {
  const blocks = readFileSync(new URL(`${document}.txt`, import.meta.url), 'utf8')
    .trim()
    .split(/\n\n+/);
  return Array.from({ length: blocks.length / 2 }, (_, i) => {
    const [, status, title = '', text = ''] = /^# (\d+) (.+)\n([\s\S]+)$/.exec(blocks[2 * i] ?? '') ?? [];
    const answer: unknown = JSON.parse(blocks[2 * i + 1] ?? '');
    return { title, status: Number(status), command: readCommand(text), answer };
  });
}

/** What the documents' own types allow to be null. */
const nullable = /\.(s_apellido|id_user_create|id_user_update)$/;

/** Where an answer lacks a key of the printed one, or has another kind of value there. */
export function differences(printed: unknown, answer: unknown, at = 'answer'): string[] {
  if (answer === undefined) return [`${at} is missing`];
  if (printed === null || (answer === null && nullable.test(at))) return [];
  if (Array.isArray(printed)) {
    if (!Array.isArray(answer) || (printed.length > 0 && answer.length === 0)) return [`${at} is no filled array`];
    return answer.flatMap((item, i) => differences(printed[0], item, `${at}[${i}]`));
  }
  if (typeof printed === 'object') {
    if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return [`${at} is no object`];
    const own = answer as Record<string, unknown>;
    return Object.entries(printed).flatMap(([key, value]) => differences(value, own[key], `${at}.${key}`));
  }
  return answer !== null && typeof answer === typeof printed
    ? []
    : [`${at} is ${typeof answer}, not ${typeof printed}`];
}
