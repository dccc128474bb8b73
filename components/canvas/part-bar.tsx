import { oneChosen } from "@/components/canvas/one-chosen";
import { PartActions } from "@/components/canvas/part-actions";
import type { Shortcuts } from "@/lib/client/shortcuts";
import { useStudio } from "@/lib/client/use-studio";

/** On a small screen: the actions of the one chosen component, where a thumb is and no edge cuts them off. */
export function PartBar({ shortcuts }: { shortcuts: Shortcuts }) {
  const component = useStudio(oneChosen);
  if (component === undefined) return null;
  return (
    <div
      role="toolbar"
      aria-label={component.name}
      className="nokey pointer-events-auto flex max-w-full items-center rounded-xl border border-line-strong bg-panel p-1 shadow-float md:hidden"
    >
      <PartActions component={component} shortcuts={shortcuts} />
    </div>
  );
}
