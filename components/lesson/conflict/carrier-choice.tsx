import { HOLDS_TONES, HOLDS_WORDS } from "@/components/lesson/conflict/conflict-words";
import { Badge } from "@/components/ui/badge";
import { RadioCards } from "@/components/ui/radio-cards";
import type { Conflict } from "@/lib/domain/knowledge/conflict-schema";
import { CARRIERS, countRight, gradeOfStance, type Carrier } from "@/lib/domain/overlay/lesson/read-close";

export type CarrierChoiceProps = {
  conflict: Conflict;
  /** null while another reading than "a message" is looked at. */
  value: Carrier | null;
  onChange: (carrier: Carrier) => void;
};

/** What carries the message: two ways that hold and count alike, and one that is not a session. */
export function CarrierChoice({ conflict, value, onChange }: CarrierChoiceProps) {
  const cards = CARRIERS.flatMap((carrier) => {
    const stance = { reading: "message", carrier } as const;
    const grade = conflict.grades.find(({ id }) => id === gradeOfStance(stance));
    if (!grade) return [];
    const right = `${String(countRight(conflict.events, stance))} of ${String(conflict.events.length)} right. `;
    return [
      {
        value: carrier,
        title: grade.title,
        description: right + grade.says,
        badge: <Badge tone={HOLDS_TONES[grade.holds]}>{HOLDS_WORDS[grade.holds]}</Badge>,
      },
    ];
  });
  return (
    <RadioCards
      label="What carries the message"
      value={value}
      onValueChange={onChange}
      cards={cards}
      className="@3xl:grid-cols-3"
    />
  );
}
