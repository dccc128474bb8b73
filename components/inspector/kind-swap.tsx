import { Select } from "@/components/ui/select";
import { useStudio } from "@/lib/client/use-studio";
import type { Component } from "@/lib/domain/board/component-schema";

/** Swaps a component's kind for another of its category; its lines stay. */
export function KindSwap({ component }: { component: Component }) {
  const kinds = useStudio((studio) => studio.knowledge.kinds);
  const edit = useStudio((studio) => studio.edit);
  const readOnly = useStudio((studio) => studio.readOnly);
  const kind = kinds[component.kind];
  const alike = Object.values(kinds)
    .filter(
      (other) =>
        other.category === kind?.category && (other.deprecated !== true || other.id === component.kind),
    )
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  if (kind === undefined)
    return (
      <p className="px-2 text-warn">
        Its kind, {component.kind}, is not in this catalogue. It is drawn and kept, and left out of the
        numbers.
      </p>
    );
  return (
    <Select
      aria-label="Kind"
      value={component.kind}
      disabled={readOnly || alike.length < 2}
      onValueChange={(next) => {
        edit({ type: "change-kind", id: component.id, kind: next });
      }}
      options={alike.map(({ id, name }) => ({ value: id, label: name }))}
      className="h-7 border-transparent bg-transparent px-2 text-xs text-ink-2"
    />
  );
}
