import { useMemo, useState } from "react";
import { BeforeAfter } from "@/components/lesson/board-picture/before-after";
import { ConflictLesson } from "@/components/lesson/conflict/conflict-lesson";
import { OwnGrade } from "@/components/lesson/conflict/own-grade";
import { SequencePlayer } from "@/components/lesson/sequence/sequence-player";
import type { OverlayLessonsProps } from "@/components/studio/overlay-lessons";
import { Select } from "@/components/ui/select";
import { newId } from "@/lib/client/new-id";
import { makeGates } from "@/lib/domain/edit/gates";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import { analyse } from "@/lib/domain/ladder/analyse";
import { proposeSession } from "@/lib/domain/overlay/propose-session";

/** A moment for boards that are only tried. */
const THEN = "2026-01-01T00:00:00.000Z";

function Redesign({ board, knowledge, analysis }: OverlayLessonsProps) {
  const proposed = useMemo(() => {
    const context = { knowledge, now: THEN, author: "", newId, gates: makeGates(knowledge) };
    const proposal = proposeSession(board, knowledge, {
      newId,
      rehearse: (tried, edits) => rehearseEdits(tried, edits, context),
    });
    return proposal && { proposal, overlay: analyse(proposal.after, knowledge).overlay };
  }, [board, knowledge]);
  if (!proposed)
    return <p className="text-ink-3">No answer reaches a screen here, so nothing would change.</p>;
  return (
    <BeforeAfter
      board={board}
      overlay={analysis.overlay}
      proposal={proposed.proposal}
      proposed={proposed.overlay}
      catalogue={knowledge}
      about={knowledge.overlay.about}
    />
  );
}

function Sequences({ knowledge }: OverlayLessonsProps) {
  const { sequences } = knowledge.overlay;
  const [chosen, choose] = useState(sequences[0]?.id ?? "");
  const sequence = sequences.find(({ id }) => id === chosen);
  return (
    <div className="grid gap-3">
      <Select
        aria-label="Sequence"
        value={chosen}
        onValueChange={choose}
        options={sequences.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {sequence ? <SequencePlayer key={sequence.id} sequence={sequence} /> : null}
    </div>
  );
}

/** One lesson of Durable Sessions, told about this very board where it can be. */
export function LessonView(props: OverlayLessonsProps) {
  const { place, board, knowledge, analysis } = props;
  const { conflict } = knowledge.overlay;
  switch (place) {
    case "conflict":
      return (
        <ConflictLesson
          conflict={conflict}
          own={<OwnGrade conflict={conflict} board={board} overlay={analysis.overlay} title="This board" />}
        />
      );
    case "before-after":
      return <Redesign {...props} />;
    case "sequences":
      return <Sequences {...props} />;
  }
}
