import { useState } from "react";
import { ChipSelect } from "@/components/decision/chip-select";
import { GrowingText } from "@/components/ui/growing-text";
import { METRIC_FIELDS } from "@/lib/domain/tradeoff/metric-fields";
import { RevisitAid } from "@/components/decision/revisit-aid";
import { RevisitNumber } from "@/components/decision/revisit-number";
import { SlotField } from "@/components/decision/slot-field";
import type { NoteDraft } from "@/components/decision/use-note-draft";
import { useStudio } from "@/lib/client/use-studio";
import type { Revisit } from "@/lib/domain/board/decision-schema";
import { METRICS, metricSchema } from "@/lib/domain/knowledge/metric-schema";
import { METRIC_NAMES } from "@/lib/domain/tradeoff/note-sentence";
import type { Remark } from "@/lib/domain/tradeoff/verdict";

const AN_EVENT = "event";

type RevisitSlotProps = { draft: NoteDraft; remark: Remark | undefined };

/** A number that the load report watches, or an event that a person confirms. Metrics this board has come first. */
export function RevisitSlot({ draft, remark }: RevisitSlotProps) {
  const metrics = useStudio((studio) => studio.analysis.stageLoad.metrics);
  const { note, write } = draft;
  const { metric, comparison, value, event } = note.revisitWhen;
  const here = METRICS.filter((candidate) => metrics[candidate] !== undefined || candidate === metric);
  const options = [
    ...here.map((candidate) => ({ value: candidate, label: METRIC_NAMES[candidate] })),
    { value: AN_EVENT, label: "an event" },
  ];
  const [asEvent, setAsEvent] = useState(event.trim() !== "");
  const byEvent = metric === undefined && (asEvent || event.trim() !== "");
  const now = metric === undefined ? undefined : metrics[metric];
  const set = (revisitWhen: Revisit): void => {
    write({ revisitWhen }, "revisitWhen");
  };

  const pick = (picked: string): void => {
    const parsed = metricSchema.safeParse(picked);
    setAsEvent(!parsed.success);
    if (!parsed.success) set({ event });
    else
      set({
        event: "",
        metric: parsed.data,
        comparison:
          comparison ??
          (parsed.data === "availability" || parsed.data === "cacheHitRatio" ? "below" : "above"),
      });
  };

  return (
    <SlotField
      slot="revisitWhen"
      label="Revisit when"
      aside={
        metric !== undefined && now !== undefined ? `now ${METRIC_FIELDS[metric].format(now)}` : undefined
      }
      question={draft.question}
      remark={remark}
      below={<RevisitAid revisit={note.revisitWhen} byEvent={byEvent} metrics={metrics} onPick={pick} />}
    >
      {(field) => (
        <div className="flex flex-wrap items-center gap-1.5">
          <ChipSelect
            label="What to watch"
            value={metric ?? (byEvent ? AN_EVENT : undefined)}
            options={options}
            placeholder="a number or an event"
            invalid={field.invalid}
            onPick={pick}
          />
          {byEvent ? (
            <GrowingText
              label="The event that would reopen this"
              value={event}
              placeholder="what anyone could see happen"
              onWrite={(text) => {
                set({ event: text });
              }}
              {...field}
            />
          ) : metric === undefined ? null : (
            <>
              <ChipSelect
                label="Above or below"
                value={comparison ?? "above"}
                options={[
                  { value: "above", label: "is above" },
                  { value: "below", label: "is below" },
                ]}
                placeholder="above"
                onPick={(picked) => {
                  set({ ...note.revisitWhen, comparison: picked === "below" ? "below" : "above" });
                }}
              />
              <RevisitNumber
                key={metric}
                metric={metric}
                value={value}
                onWrite={(next) => {
                  const { value: _before, ...rest } = note.revisitWhen;
                  set(
                    next === undefined ? rest : { ...rest, comparison: comparison ?? "above", value: next },
                  );
                }}
                {...field}
              />
            </>
          )}
        </div>
      )}
    </SlotField>
  );
}
