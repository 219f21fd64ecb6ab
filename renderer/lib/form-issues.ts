import type { FieldError, FieldErrors, FieldValues, Path, Resolver, UseFormSetError } from 'react-hook-form';
import type { FieldIssue } from '#contract/errors.ts';
import { failureOf, issueText } from '#renderer/lib/errors.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

type Tree = { [key: string]: Tree | FieldError };

/** Limits of an amount are in cents: they are told as money. */
const moneyRules: Readonly<Record<string, string>> = { tooSmall: 'amountTooLittle', tooBig: 'amountTooMuch' };

function asFieldError(issue: FieldIssue): FieldError {
  const rule = (issue.path.endsWith('Cents') && moneyRules[issue.rule]) || issue.rule;
  // The rule, not its text: the text follows the language on display.
  return { type: rule, message: JSON.stringify(issue.params ?? {}) };
}

function isLeaf(node: Tree | FieldError): node is FieldError {
  return typeof node.type === 'string';
}

function put(tree: Tree, path: string, error: FieldError): void {
  const [last = '', ...parents] = path.split('.').reverse();
  let node = tree;
  for (const key of parents.reverse()) {
    const child = node[key];
    if (child && isLeaf(child)) return;
    const next: Tree = child ?? {};
    node[key] = next;
    node = next;
  }
  // The first thing wrong with a field is the one to mend first.
  node[last] ??= error;
}

/** A form's errors from the contract's own rules: `check` answers what is wrong, by dotted path. */
export function issuesResolver<T extends FieldValues>(check: (values: T) => FieldIssue[]): Resolver<T> {
  return (values) => {
    const issues = check(values);
    if (issues.length === 0) return { values, errors: {} };
    const tree: Tree = {};
    for (const issue of issues) put(tree, issue.path, asFieldError(issue));
    // The paths are those of T, which the compiler cannot know of strings.
    return { values: {}, errors: tree as FieldErrors<T> };
  };
}

/** Puts the issues a server found on their fields; `useFirstWrong` takes the focus there. */
export function showIssues<T extends FieldValues>(setError: UseFormSetError<T>, issues: readonly FieldIssue[]): void {
  for (const issue of issues) setError(issue.path as Path<T>, asFieldError(issue));
}

/** The sentence under a field, or undefined when it is fine. */
export function errorTextOf(
  t: Translate,
  error: { type?: unknown; message?: string | undefined } | undefined,
): string | undefined {
  if (!error || typeof error.type !== 'string') return undefined;
  return issueText(t, { rule: error.type, params: JSON.parse(error.message || '{}') as FieldIssue['params'] & object });
}

/** Leaves of the error tree: what the footer counts. */
export function countErrors(errors: FieldErrors | undefined): number {
  return Object.values(errors ?? {}).reduce((sum, error) => {
    if (!error || typeof error !== 'object') return sum;
    return sum + (typeof error.type === 'string' ? 1 : countErrors(error as FieldErrors));
  }, 0);
}

/** Failures that already stand on a field, in a dialog or on the sign-in need no second place. */
export function standsElsewhere(error: unknown): boolean {
  const failure = failureOf(error);
  if (failure.code === 'VALIDATION') return true;
  if (failure.code === 'UNAUTHENTICATED') return failure.data.reason !== 'credentials';
  return failure.code === 'CONFLICT' && failure.data.reason !== 'key' && failure.data.reason !== 'state';
}
