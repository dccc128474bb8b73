import type { ReactNode } from "react";

export type FigureLine = { id: string; name: string; value: string; aside?: string };

/** Names and figures, the worst first; each name may lead to its part. */
export function FigureTable({
  caption,
  lines,
  onPick,
}: {
  caption: ReactNode;
  lines: readonly FigureLine[];
  onPick?: (id: string) => void;
}) {
  return (
    <table className="w-full text-xs">
      <caption className="mb-1 text-left text-ink-3">{caption}</caption>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} className="border-t border-line">
            <th scope="row" className="py-1 pr-2 text-left font-normal">
              {onPick ? (
                <button
                  type="button"
                  className="min-h-6 text-left underline decoration-line-strong underline-offset-2"
                  onClick={() => {
                    onPick(line.id);
                  }}
                >
                  {line.name}
                </button>
              ) : (
                line.name
              )}
            </th>
            <td className="py-1 text-right font-mono whitespace-nowrap">{line.value}</td>
            {line.aside === undefined ? null : (
              <td className="py-1 pl-2 text-right whitespace-nowrap text-ink-3">{line.aside}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
