import { BecauseSlot } from "@/components/decision/because-slot";
import { ConfidenceSlot } from "@/components/decision/confidence-slot";
import { EffectsSlot } from "@/components/decision/effects-slot";
import { OverSlot } from "@/components/decision/over-slot";
import { RevisitSlot } from "@/components/decision/revisit-slot";
import type { NoteDraft } from "@/components/decision/use-note-draft";
import type { Remark, Slot } from "@/lib/domain/tradeoff/verdict";

type NoteFormProps = {
  draft: NoteDraft;
  /** Once someone has tried to accept, empty slots are marked as well; before that only words that refuse. */
  tried: boolean;
};

/** The sentence and its slots, in the order in which it is read. */
export function NoteForm({ draft, tried }: NoteFormProps) {
  const remarks = draft.state?.verdict?.remarks ?? [];
  const of = (...slots: Slot[]): Remark | undefined =>
    remarks.find(
      (remark) => slots.includes(remark.slot) && remark.refuses && (tried || remark.code !== "missing"),
    );
  return (
    <>
      <BecauseSlot draft={draft} remark={of("because")} />
      <OverSlot draft={draft} remark={of("rejected", "since")} />
      <EffectsSlot slot="gain" draft={draft} remark={of("gain")} />
      <EffectsSlot slot="giveUp" draft={draft} remark={of("giveUp")} />
      <RevisitSlot draft={draft} remark={of("revisitWhen")} />
      <ConfidenceSlot draft={draft} />
    </>
  );
}
