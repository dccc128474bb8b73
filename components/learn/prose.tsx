import type { ReactNode } from "react";

/** Paragraphs to read: 16 px, about 70 letters to a line. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="max-w-[570px] space-y-4 text-lg leading-relaxed text-ink-2">{children}</div>;
}

/** Sentences that belong together. */
export function Lines({ lines, ordered = false }: { lines: readonly string[]; ordered?: boolean }) {
  const List = ordered ? "ol" : "ul";
  return (
    <List
      className={`max-w-[570px] space-y-2.5 pl-5 text-lg leading-relaxed text-ink-2 marker:text-ink-3 ${ordered ? "list-decimal" : "list-disc"}`}
    >
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </List>
  );
}
