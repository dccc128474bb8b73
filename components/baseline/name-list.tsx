import { CircleHelp, Frame } from "lucide-react";
import { useMemo } from "react";
import { KindPicker } from "@/components/baseline/kind-picker";
import { Badge } from "@/components/ui/badge";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { ReadName } from "@/lib/domain/exchange/sketch/read-system";

function becauseOf({ kind, chosen, proposal }: ReadName): string {
  if (kind === null) return "Left out, with its arrows.";
  return chosen ? "You said so." : (proposal?.because ?? "");
}

function isGuess({ kind, chosen, proposal }: ReadName): boolean {
  return kind !== null && !chosen && proposal?.confidence === "guess";
}

function countWords(names: readonly ReadName[]): string {
  const guesses = names.filter(isGuess).length;
  const all = names.length === 1 ? "1 name" : `${String(names.length)} names`;
  if (guesses === 0) return all;
  return `${all}, ${guesses === 1 ? "1 a guess" : `${String(guesses)} of them guesses`}`;
}

export type NameListProps = {
  names: readonly ReadName[];
  kinds: Readonly<Record<string, Kind>>;
  onChoose: (choiceKey: string, kind: string | null) => void;
};

/** Every name of the text with the kind it is taken for, why, and the way to say otherwise. */
export function NameList({ names, kinds, onChoose }: NameListProps) {
  const [parts, frames] = useMemo(() => {
    const all = Object.values(kinds).filter(({ deprecated }) => deprecated !== true);
    const holds = (kind: Kind): boolean => kind.facts.includes("container");
    const keyed = (some: readonly Kind[]) => Object.fromEntries(some.map((kind) => [kind.id, kind]));
    return [keyed(all.filter((kind) => !holds(kind))), keyed(all.filter(holds))];
  }, [kinds]);
  return (
    <section aria-labelledby="names">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="names" className="text-lg font-semibold tracking-tight">
          What each name is
        </h2>
        <p className="text-sm text-ink-3">{countWords(names)}</p>
      </div>
      <ul className="mt-2 divide-y divide-line overflow-hidden rounded-xl border border-line bg-panel shadow-card">
        {names.map((one) => (
          <li
            key={one.choiceKey}
            className="grid items-center gap-x-4 gap-y-1.5 px-3 py-2.5 sm:grid-cols-[minmax(0,1fr)_232px] sm:px-4"
          >
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                {one.frame ? <Frame size={14} aria-label="A frame:" className="text-ink-3" /> : null}
                <span className="min-w-0 truncate font-medium">{one.name}</span>
                {one.count > 1 ? <span className="font-mono text-xs text-ink-2">× {one.count}</span> : null}
                {isGuess(one) ? (
                  <Badge tone="warn">
                    <CircleHelp size={12} aria-hidden /> a guess
                  </Badge>
                ) : null}
              </p>
              <p className="text-xs text-ink-3">{becauseOf(one)}</p>
            </div>
            <KindPicker
              name={one.name}
              kind={one.kind}
              kinds={one.frame ? frames : parts}
              likely={one.proposal?.others ?? []}
              onChoose={(kind) => {
                onChoose(one.choiceKey, kind);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
