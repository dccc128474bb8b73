import { ChipSelect } from "@/components/decision/chip-select";
import { GrowingText } from "@/components/ui/growing-text";
import { SlotField } from "@/components/decision/slot-field";
import type { NoteDraft } from "@/components/decision/use-note-draft";
import type { Remark } from "@/lib/domain/tradeoff/verdict";

type OverSlotProps = { draft: NoteDraft; remark: Remark | undefined };

/** The option that was not taken, and what it would cost here: the reason is the person's own. */
export function OverSlot({ draft, remark }: OverSlotProps) {
  const { question, option, note, write } = draft;
  const others = question.options
    .filter((other) => other.id !== option?.id)
    .map((other) => ({ value: other.id, label: other.name }));
  const named = others.some((other) => other.value === note.rejected) ? note.rejected : undefined;
  return (
    <SlotField
      slot={remark?.slot === "rejected" ? "rejected" : "since"}
      label={`We take ${option?.name ?? "it"} over`}
      question={question}
      remark={remark}
    >
      {({ describedBy, invalid }) => (
        <div className="flex flex-wrap items-center gap-x-1.5">
          <ChipSelect
            label="The option not taken"
            value={named}
            options={others}
            placeholder="another option"
            invalid={invalid && remark?.slot === "rejected"}
            onPick={(rejected) => {
              write({ rejected }, "rejected");
            }}
          />
          <span className="text-xs text-ink-3">since</span>
          <GrowingText
            label="Since: why the other option lost"
            value={note.since}
            placeholder="what it would cost you here"
            onWrite={(since) => {
              write({ since }, "since");
            }}
            describedBy={describedBy}
            invalid={invalid && remark?.slot === "since"}
          />
        </div>
      )}
    </SlotField>
  );
}
