/** Whether a value from outside is one of a closed set. */
export function oneOf<T extends string>(values: readonly T[], value: unknown): value is T {
  return values.some((each) => each === value);
}
