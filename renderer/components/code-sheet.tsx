import { PrintLogo, PrintSheet } from '#renderer/components/print-sheet.tsx';
import { CodeGroups } from '#renderer/components/secret-code.tsx';

interface CodeSheetProps {
  title: string;
  facts: readonly (readonly [label: string, value: string])[];
  groups: readonly string[];
  parts: readonly { title?: string; text: string }[];
}

/** What is printed of a code: whose it is, the code itself, and what to do with it. */
export function CodeSheet({ title, facts, groups, parts }: CodeSheetProps) {
  return (
    <PrintSheet>
      <div className="sheet-brand">
        <PrintLogo />
        Trastienda
      </div>
      <h1>{title}</h1>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="sheet-code" data-groups={groups.length}>
        <CodeGroups groups={groups} />
      </p>
      {parts.map((part) => (
        <section key={part.text}>
          {part.title && <h2>{part.title}</h2>}
          <p>{part.text}</p>
        </section>
      ))}
    </PrintSheet>
  );
}
