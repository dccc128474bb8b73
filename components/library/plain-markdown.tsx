import type { ReactNode } from "react";

/** `**strong**` and `` `code` `` within a line. */
function inline(text: string): ReactNode[] {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part, index) => {
    const key = String(index);
    if (part.startsWith("**"))
      return (
        <strong key={key} className="font-semibold text-ink">
          {part.slice(2, -2)}
        </strong>
      );
    if (part.startsWith("`"))
      return (
        <code key={key} className="rounded bg-canvas px-1 font-mono text-[0.9em]">
          {part.slice(1, -1)}
        </code>
      );
    return part;
  });
}

function Block({ text }: { text: string }) {
  const heading = /^#{1,4} (.*)$/.exec(text)?.[1];
  if (heading !== undefined)
    return <h2 className="pt-2 text-lg font-semibold tracking-tight text-ink">{inline(heading)}</h2>;
  const lines = text.split("\n");
  if (lines.every((line) => /^[-*] /.test(line))) {
    return (
      <ul className="list-disc space-y-1 pl-5 marker:text-ink-3">
        {lines.map((line) => (
          <li key={line}>{inline(line.slice(2))}</li>
        ))}
      </ul>
    );
  }
  return <p>{inline(lines.join(" "))}</p>;
}

/** Our own briefs: headings, paragraphs, lists, strong and code. Nothing else, and no HTML. */
export function PlainMarkdown({ text }: { text: string }) {
  const blocks = text
    .replaceAll("\r", "")
    .replace(/^(#{1,4} .*)\n(?!\n)/gm, "$1\n\n")
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean);
  return (
    <div className="space-y-3 text-base leading-relaxed text-ink-2">
      {blocks.map((block) => (
        <Block key={block} text={block} />
      ))}
    </div>
  );
}
