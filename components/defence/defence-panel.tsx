import { useMemo } from "react";
import { DefenceNotes } from "@/components/defence/defence-notes";
import { DefencePoints } from "@/components/defence/defence-points";
import { OverlayDefence } from "@/components/defence/overlay-defence";
import { PartLine } from "@/components/defence/part-line";
import { WorkedBoardButton } from "@/components/defence/worked-board-button";
import { useStudio } from "@/lib/client/use-studio";
import { defend } from "@/lib/domain/ladder/defend";

function missedInWords(count: number): string {
  if (count === 0) return "";
  return count === 1 ? " One promise is missed." : ` ${String(count)} promises are missed.`;
}

/** The whole defence read back: what is promised and missed, notes in order, risks, ten times the load, what to build first. */
export function DefencePanel() {
  const board = useStudio((studio) => studio.board);
  const knowledge = useStudio((studio) => studio.knowledge);
  const analysis = useStudio((studio) => studio.analysis);
  const boardId = useStudio((studio) => studio.boardId);
  const readOnly = useStudio((studio) => studio.readOnly);
  const report = useMemo(() => defend(board, knowledge, analysis), [board, knowledge, analysis]);
  const { defensible, owed, accepted } = analysis.progress;
  return (
    <article aria-label="The defence" className="mx-auto grid w-full max-w-2xl gap-6 p-4">
      <header>
        <h2 className="text-xl font-semibold tracking-tight">The defence</h2>
        <p role="status" className="text-ink-2">
          {defensible
            ? `Every step the load asked for is done: ${String(accepted)} notes stand.${missedInWords(report.missed.length)}`
            : `${String(accepted)} notes stand, ${String(owed.length)} ${owed.length === 1 ? "is" : "are"} owed. This is what you could defend today.`}
        </p>
      </header>
      {report.missed.length > 0 ? (
        <section aria-labelledby="missed">
          <h3 id="missed" className="font-semibold">
            Promised and missed
          </h3>
          <ul className="mt-1 divide-y divide-line">
            {report.missed.map(({ requirement, says, component }) => (
              <li key={requirement}>
                {component === undefined ? (
                  <p className="py-1">{says}</p>
                ) : (
                  <PartLine component={component} says={says} />
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {defensible && knowledge.problem && !readOnly ? <WorkedBoardButton boardId={boardId} /> : null}
      <DefenceNotes
        title="The notes, in order"
        notes={report.notes}
        empty="No note is accepted yet. The first one makes this page."
      />
      <DefencePoints
        title="The two riskiest assumptions"
        points={report.riskiest}
        empty="No note leans on a number that is close to its limit."
      />
      <section aria-labelledby="ten-times">
        <h3 id="ten-times" className="font-semibold">
          What breaks at ten times the load
        </h3>
        {report.atTenTimes.length === 0 ? (
          <p className="text-ink-2">Nothing on this board: it carries ten times its load.</p>
        ) : null}
        <ul className="mt-1 divide-y divide-line">
          {report.atTenTimes.map((part) => (
            <li key={part.component}>
              <PartLine {...part} />
            </li>
          ))}
        </ul>
      </section>
      <DefencePoints
        title="What to build first"
        points={report.buildFirst}
        empty="Place a first part, and it is here."
        ordered
      />
      {(report.costDriver ?? report.cheapestToRemove) ? (
        <section aria-labelledby="the-bill">
          <h3 id="the-bill" className="font-semibold">
            The bill
          </h3>
          {report.costDriver ? <PartLine {...report.costDriver} /> : null}
          {report.cheapestToRemove ? <PartLine {...report.cheapestToRemove} /> : null}
        </section>
      ) : null}
      {report.overlay ? <OverlayDefence report={report.overlay} /> : null}
      {report.waived.length > 0 ? (
        <section aria-labelledby="waived">
          <h3 id="waived" className="font-semibold">
            Accepted in writing
          </h3>
          <ul className="mt-1 space-y-1.5">
            {report.waived.map((one) => (
              <li key={`${one.title}/${one.reason}`}>
                <span className="font-medium">{one.title}: </span>“{one.reason}”
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  );
}
