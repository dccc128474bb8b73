import { LiveDiagram } from "@/components/learn/live-diagram";
import { Icon } from "@/components/ui/icon";
import type { Diagram } from "@/lib/domain/learn/make-diagram";

/** A picture to move, with the icons that it needs and no others. */
export function DiagramBlock({ diagram }: { diagram: Diagram }) {
  const icons = Object.fromEntries(
    Object.values(diagram.catalogue.kinds).map(({ id, icon }) => [
      id,
      <Icon key={id} name={icon} size={15} />,
    ]),
  );
  return <LiveDiagram diagram={diagram} icons={icons} />;
}
