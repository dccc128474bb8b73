import { Segmented } from "@/components/ui/segmented";
import { hasSecondWalk, shownWalk } from "@/lib/client/shown-walk";
import { useStudio } from "@/lib/client/use-studio";
import type { WalkShown } from "@/lib/client/studio-state";

const WALKS: readonly { value: WalkShown; label: string }[] = [
  { value: "ladder", label: "Ladder" },
  { value: "overlay", label: "Durable sessions" },
];

/** Which of the two walks the column shows. Not there while there is only one. */
export function WalkSwitch() {
  const hasTwo = useStudio(hasSecondWalk);
  const walk = useStudio(shownWalk);
  const showWalk = useStudio((studio) => studio.showWalk);
  if (!hasTwo) return null;
  return (
    <div className="border-b border-line px-2.5 py-2">
      <Segmented label="Walk" value={walk} onValueChange={showWalk} options={WALKS} />
    </div>
  );
}
