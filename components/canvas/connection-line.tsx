import type { EdgeProps } from "@xyflow/react";
import { memo } from "react";
import { categoryColour } from "@/components/canvas/category-hue";
import { EndMark } from "@/components/canvas/end-mark";
import { useRoute } from "@/components/canvas/use-route";
import { PURPOSE_LOOKS } from "@/lib/drawing/purpose-look";
import { arrivalAngle, edgePath } from "@/lib/drawing/edge-path";
import type { ConnectionData, FlowEdge } from "@/lib/flow/flow-types";
import { alikeIn } from "@/lib/shared/alike-in";

function colourOf(data: ConnectionData, selected: boolean): string {
  if (selected || data.evidence || data.hops !== "" || data.ghost === "added") return "var(--accent)";
  if (data.life?.atScreen) return data.life.loses ? "var(--warn)" : "var(--ok)";
  return data.category === null ? "var(--ink-3)" : categoryColour(data.category);
}

type Shown = Pick<EdgeProps<FlowEdge>, "id" | "data" | "selected">;

function ConnectionLineView({ id, data, selected }: Shown) {
  const route = useRoute(id);
  const end = route?.points.at(-1);
  if (data === undefined || route === undefined || end === undefined) return null;
  const look = PURPOSE_LOOKS[data.purpose];
  const path = edgePath(route.points);
  const isFaint = data.dimmed || data.ghost === "removed";
  const isStrong = selected === true || data.evidence || data.life?.atScreen === true;
  return (
    <g style={{ color: colourOf(data, selected === true) }} opacity={isFaint ? 0.3 : 1}>
      <title>{data.says}</title>
      <path
        d={path}
        fill="none"
        stroke="transparent"
        strokeWidth={24}
        className="react-flow__edge-interaction"
      />
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth={look.width + (isStrong ? 0.8 : 0)}
        strokeDasharray={data.ghost === "added" || data.later ? "4 4" : look.dash}
        strokeLinecap="round"
      />
      <EndMark shape={look.end} at={end} angle={arrivalAngle(route.points)} />
    </g>
  );
}

/** One connection: a right-angled line whose dash and end tell its purpose; its pill is drawn with all others. */
export const ConnectionLine = memo(
  ConnectionLineView,
  alikeIn<Shown>({ id: true, data: true, selected: true }),
);
