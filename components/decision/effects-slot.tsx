import { Plus, X } from "lucide-react";
import { ChipSelect } from "@/components/decision/chip-select";
import { sortedLines } from "@/components/decision/fill-note";
import { GrowingText } from "@/components/ui/growing-text";
import { qualityName } from "@/lib/domain/catalogue/quality-name";
import { SlotChips } from "@/components/decision/slot-chips";
import { SlotField } from "@/components/decision/slot-field";
import type { NoteDraft } from "@/components/decision/use-note-draft";
import { useStudio } from "@/lib/client/use-studio";
import { QUALITIES, qualitySchema } from "@/lib/domain/catalogue/quality";
import type { EffectLine } from "@/lib/domain/board/decision-schema";
import type { Remark } from "@/lib/domain/tradeoff/verdict";

const WORDS = {
  gain: {
    label: "We gain",
    text: "how it gets better, here",
    more: "Add another gain",
    drop: "Drop this gain",
  },
  giveUp: {
    label: "We give up",
    text: "how it gets worse, here",
    more: "Add another cost",
    drop: "Drop this cost",
  },
} as const;

const QUALITY_OPTIONS = QUALITIES.map((quality) => ({ value: quality, label: qualityName(quality) }));

type EffectsSlotProps = { slot: "gain" | "giveUp"; draft: NoteDraft; remark: Remark | undefined };

/** Qualities and the mechanism by which each changes. The card's qualities are chips; the mechanism is the person's words. */
export function EffectsSlot({ slot, draft, remark }: EffectsSlotProps) {
  const newId = useStudio((studio) => studio.newId);
  const { note, option, write } = draft;
  const words = WORDS[slot];
  const stored = sortedLines(note[slot]);
  const lines: readonly (readonly [string | null, EffectLine])[] =
    stored.length > 0 ? stored : [[null, { by: "", order: 0 }]];
  const taken = stored.map(([, line]) => line.quality);
  const chips = (option?.[slot] ?? [])
    .map((effect) => effect.quality)
    .filter((quality, at, all) => all.indexOf(quality) === at && !taken.includes(quality));

  const put = (id: string | null, line: EffectLine): void => {
    const key = id ?? newId();
    write({ [slot]: { ...note[slot], [key]: line } }, `${slot}.${String(line.order)}`);
  };
  const setQuality = (id: string | null, line: EffectLine, value: string): void => {
    const quality = qualitySchema.safeParse(value);
    if (quality.success) put(id, { ...line, quality: quality.data });
  };
  const pickChip = (value: string): void => {
    const [id, line] = lines.find(
      ([, candidate]) => candidate.quality === undefined || candidate.by.trim() === "",
    ) ?? [null, { by: "", order: lines.length }];
    setQuality(id, line, value);
  };
  const drop = (id: string): void => {
    draft.rewrite?.({ ...note, [slot]: Object.fromEntries(stored.filter(([key]) => key !== id)) });
  };

  return (
    <SlotField
      slot={slot}
      label={words.label}
      question={draft.question}
      remark={remark}
      below={
        <SlotChips
          label={`${words.label}: from the option's card`}
          chips={chips.map((quality) => ({ value: quality, label: qualityName(quality) }))}
          onPick={pickChip}
        />
      }
    >
      {(field) => (
        <>
          {lines.map(([id, line], place) => (
            <div key={place} className="flex flex-wrap items-start gap-x-1.5">
              <ChipSelect
                label={`${words.label}: quality`}
                value={line.quality}
                options={QUALITY_OPTIONS}
                placeholder="a quality"
                onPick={(value) => {
                  setQuality(id, line, value);
                }}
              />
              <span className="pt-1 text-xs text-ink-3">by</span>
              <GrowingText
                label={`${words.label}: ${words.text}`}
                value={line.by}
                placeholder={words.text}
                onWrite={(by) => {
                  put(id, { ...line, by });
                }}
                {...field}
              />
              {id !== null && lines.length > 1 && draft.rewrite ? (
                <button
                  type="button"
                  aria-label={words.drop}
                  className="grid size-6 place-items-center rounded-md text-ink-3 hover:text-ink"
                  onClick={() => {
                    drop(id);
                  }}
                >
                  <X size={13} aria-hidden />
                </button>
              ) : null}
            </div>
          ))}
          {lines.length < 3 && lines.every(([, line]) => line.by.trim() !== "") ? (
            <button
              type="button"
              className="flex min-h-6 items-center gap-1 justify-self-start text-xs text-ink-3 hover:text-ink"
              onClick={() => {
                put(null, { by: "", order: lines.length });
              }}
            >
              <Plus size={13} aria-hidden />
              {words.more}
            </button>
          ) : null}
        </>
      )}
    </SlotField>
  );
}
