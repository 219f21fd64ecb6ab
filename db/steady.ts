/** Text and names in quotes and comments, as they are; or a parameter behind one of the words after which SQLite's planner asks for its value. */
const parameter =
  /'(?:[^']|'')*'|"[^"]*"|`[^`]*`|--[^\n]*|\/\*[\s\S]*?\*\/|((?:=|\bIS|\bLIMIT|\bOFFSET)\s*)([?@:$][\w]*)/gi;

/**
 * The same SQL, whose plan no longer hangs on what is bound: a parameter becomes `+?`, the same value of which the planner asks nothing.
 * SQLite forgets the plan of a statement whose parameter it found in `column = ?` or `LIMIT ?` whenever another value is bound, and the driver
 * unbinds all values after each call: such a statement is parsed and planned anew every time it runs, at ten to a hundred times the work of
 * running it. Nothing is lost by it: the driver binds every number as a float, which the planner does not look at.
 */
export function steady(sql: string): string {
  return sql.replace(parameter, (whole, before: string | undefined, name: string) =>
    before === undefined ? whole : `${before}+${name}`,
  );
}
