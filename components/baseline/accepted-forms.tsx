import { ChevronRight } from "lucide-react";

const FORMS: readonly (readonly [string, string])[] = [
  ["web -> lb -> api x4 -> postgres", "a path; x4 is four copies"],
  ["a, b -> c & d", "several at once"],
  ["api -[grpc]-> users", "what is spoken"],
  ["orders: postgres", "what a name is"],
  ["flowchart LR …", "a Mermaid flowchart, fences and all"],
];

/** What the field takes, each with an example. */
export function AcceptedForms() {
  return (
    <details className="group mt-3 rounded-lg border border-line bg-panel">
      <summary className="flex min-h-9 cursor-pointer items-center gap-1.5 px-3 text-sm text-ink-2 max-md:min-h-11">
        <ChevronRight size={14} aria-hidden className="text-ink-3 group-open:rotate-90" />
        What can be read
      </summary>
      <dl className="grid gap-x-3 gap-y-1.5 border-t border-line px-3 py-2.5 text-xs sm:grid-cols-[auto_1fr]">
        {FORMS.map(([form, says]) => (
          <div key={form} className="contents">
            <dt className="font-mono text-ink">{form}</dt>
            <dd className="text-ink-2">{says}</dd>
          </div>
        ))}
      </dl>
      <p className="border-t border-line px-3 py-2 text-xs text-ink-3">
        At most 250 names and 500 arrows. A file may be .txt, .md, .mmd, .mermaid, or a board’s own .json.
      </p>
    </details>
  );
}
