import { GrowingText } from "@/components/ui/growing-text";
import { SlotChips } from "@/components/decision/slot-chips";
import { SlotField } from "@/components/decision/slot-field";
import type { NoteDraft } from "@/components/decision/use-note-draft";
import { useStudio } from "@/lib/client/use-studio";
import type { Remark } from "@/lib/domain/tradeoff/verdict";

type BecauseSlotProps = { draft: NoteDraft; remark: Remark | undefined };

/** The number or the requirement that asks for it: prefilled from the trigger, with the board's others within reach. */
export function BecauseSlot({ draft, remark }: BecauseSlotProps) {
  const requirements = useStudio((studio) => studio.board.requirements);
  const { note, write } = draft;
  const chips = Object.values(requirements)
    .filter((requirement) => requirement.target && !note.because.includes(requirement.text))
    .sort((a, b) => a.order - b.order)
    .slice(0, 3)
    .map((requirement) => ({ value: requirement.text, label: requirement.text }));
  const add = (text: string): void => {
    write(
      {
        because: note.because.trim() === "" ? text : `${note.because.trim().replace(/\.$/, "")}, and ${text}`,
      },
      "because",
    );
  };
  return (
    <SlotField
      slot="because"
      label="Because"
      aside={draft.decision ? undefined : "from this board"}
      question={draft.question}
      remark={remark}
      below={<SlotChips label="Requirements to name" chips={chips} onPick={add} />}
    >
      {(field) => (
        <GrowingText
          label="Because: the number or requirement"
          value={note.because}
          placeholder="a number or a requirement"
          onWrite={(because) => {
            write({ because }, "because");
          }}
          {...field}
        />
      )}
    </SlotField>
  );
}
