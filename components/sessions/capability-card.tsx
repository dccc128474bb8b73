import { useId, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { useStudio } from "@/lib/client/use-studio";
import type { OverlayAbout } from "@/lib/domain/knowledge/overlay-schema";
import { scopeOf } from "@/lib/domain/overlay/overlay-scope";
import type { GapRow } from "@/lib/domain/overlay/gap-matrix";

type Score = GapRow["score"];
const SCORES = { none: 0, some: 1, works: 2, tested: 3 } as const satisfies Record<string, Score>;
type ScoreWord = keyof typeof SCORES;
const WORDS: readonly ScoreWord[] = ["none", "some", "works", "tested"];

function asWord(score: number): ScoreWord {
  return WORDS[score] ?? "none";
}

type CapabilityCardProps = { row: GapRow; words: OverlayAbout["capabilities"][number] };

const linkClass =
  "min-h-6 text-left underline decoration-line-strong underline-offset-2 hover:text-ink max-md:min-h-11";

/** What stands behind a score: what is drawn, what the tests say. */
function Evidence({ row }: { row: GapRow }) {
  const showOverlayView = useStudio((studio) => studio.showOverlayView);
  const { required, open } = row.tests;
  const passed = required - open.length;
  return (
    <p className="flex flex-wrap gap-x-3 text-xs text-ink-2">
      <button
        type="button"
        className={linkClass}
        onClick={() => {
          showOverlayView("tests", open[0]);
        }}
      >
        {passed} of {required} tests passed
      </button>
      <button
        type="button"
        className={linkClass}
        onClick={() => {
          showOverlayView("failures");
        }}
      >
        {row.failures.length === 0
          ? "no failure applies"
          : `${String(row.failures.length)} ${row.failures.length === 1 ? "failure holds" : "failures hold"} it down`}
      </button>
    </p>
  );
}

/** One row of the gap matrix: the score with its meaning, the target by scope, who sees to the gap, and the evidence. */
export function CapabilityCard({ row, words }: CapabilityCardProps) {
  const edit = useStudio((studio) => studio.edit);
  const dismissRefusal = useStudio((studio) => studio.dismissRefusal);
  const readOnly = useStudio((studio) => studio.readOnly);
  const hasScope = useStudio((studio) => scopeOf(studio.board) !== undefined);
  const [said, setSaid] = useState<string | null>(null);
  const ownerId = useId();
  const score = (next: Score | null, owner = row.owner): void => {
    const refusal = edit(
      {
        type: "score-capability",
        capability: row.capability,
        score: next,
        ...(owner !== undefined && { owner }),
      },
      { coalesce: `score/${row.capability}` },
    );
    dismissRefusal();
    setSaid(refusal ? `${refusal.message} ${refusal.suggestion}` : null);
  };
  return (
    <article
      aria-label={words.name}
      className="grid gap-2 rounded-card border border-line-strong px-3 py-2.5"
    >
      <header className="flex items-start justify-between gap-2">
        <h4 className="font-medium">{words.name}</h4>
        {row.target > 0 ? (
          <Badge tone={row.gap > 0 ? "warn" : "ok"}>
            {row.gap > 0 ? `${String(row.gap)} below target` : "on target"}
          </Badge>
        ) : (
          <Badge tone="quiet">{hasScope ? "not in scope" : "no scope yet"}</Badge>
        )}
      </header>
      <Segmented
        label={`Score of ${words.name}`}
        value={asWord(row.score)}
        disabled={readOnly}
        onValueChange={(next) => {
          score(SCORES[next]);
        }}
        options={words.scores.map((meaning, place) => ({
          value: asWord(place),
          label: <span className="font-mono">{place}</span>,
          name: `${String(place)}: ${meaning}`,
        }))}
      />
      <p>
        <span className="font-mono">{row.score}</span> of {row.target > 0 ? row.target : 3}:{" "}
        {words.scores[row.score]}
      </p>
      {said ? (
        <p role="alert" className="rounded-lg bg-warn-bg px-2.5 py-1.5 text-xs">
          {said}
        </p>
      ) : null}
      {row.recorded !== undefined ? (
        <p className="text-xs text-ink-2">
          {row.recorded === row.score
            ? `Scored by hand; the board shows ${String(row.derived)}. `
            : `Scored ${String(row.recorded)} by hand, counted as ${String(row.score)}: a 3 needs a passed test, and no failed one. `}
          {readOnly ? null : (
            <button
              type="button"
              className={linkClass}
              onClick={() => {
                score(null);
              }}
            >
              Take what the board shows
            </button>
          )}
        </p>
      ) : null}
      <Evidence row={row} />
      {row.target > 0 || row.owner !== undefined ? (
        <div className="grid grid-cols-[auto_1fr] items-center gap-2 text-xs text-ink-2">
          <label htmlFor={ownerId}>Owner</label>
          <Input
            id={ownerId}
            value={row.owner ?? ""}
            maxLength={60}
            readOnly={readOnly}
            placeholder={row.gap > 1 ? "who sees to a gap of this size" : "who sees to it"}
            aria-label={`Owner of ${words.name}`}
            className="h-7 max-md:h-11"
            onChange={(event) => {
              score(row.recorded ?? row.score, event.target.value);
            }}
          />
        </div>
      ) : null}
    </article>
  );
}
