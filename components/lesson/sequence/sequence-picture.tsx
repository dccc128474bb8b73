import type { CSSProperties } from "react";
import type { Sequence } from "@/lib/domain/knowledge/sequence-schema";
import { headWidthOf, labelWidthOf, TURN, type Arrow, type SequencePlan } from "@/lib/layout/sequence-lanes";
import { cn } from "@/lib/shared/class-names";

type Role = Sequence["actors"][number]["role"];

const HUES: Readonly<Record<Role, string>> = {
  client: "client",
  server: "compute",
  session: "session",
  agent: "ai",
  model: "ai",
  store: "data",
};

type Standing = "done" | "now" | "later";

function pathOf({ from, to, y, turns }: Arrow): string {
  if (!turns) return `M${String(from)} ${String(y)}H${String(to)}`;
  return `M${String(from)} ${String(y - 9)}h${String(TURN - 10)}q6 0 6 6v6q0 6 -6 6H${String(from)}`;
}

function ArrowView({ arrow, standing }: { arrow: Arrow; standing: Standing }) {
  const endY = arrow.turns ? arrow.y + 9 : arrow.y;
  const pointsLeft = arrow.turns || arrow.to < arrow.from;
  const width = labelWidthOf(arrow) + 10;
  return (
    <g
      className={cn(
        "transition-opacity duration-150",
        standing === "now" ? "text-accent" : "text-ink-2",
        standing === "later" && "opacity-25",
      )}
    >
      <path
        d={pathOf(arrow)}
        fill="none"
        stroke="currentColor"
        strokeWidth={standing === "now" ? 2.2 : 1.4}
      />
      <path
        d="M-8 -4.5L0 0L-8 4.5z"
        fill="currentColor"
        transform={`translate(${String(arrow.to)} ${String(endY)}) rotate(${pointsLeft ? "180" : "0"})`}
      />
      <rect
        x={arrow.labelX - width / 2}
        y={arrow.turns ? arrow.y - 9 : arrow.y - 20}
        width={width}
        height={17}
        rx={4}
        className="fill-panel"
      />
      <text
        x={arrow.labelX}
        y={arrow.turns ? arrow.y + 4 : arrow.y - 7}
        textAnchor="middle"
        fill="currentColor"
        className={cn("text-[12px]", standing === "now" && "font-medium")}
      >
        {arrow.label}
      </text>
      {standing === "now" && !arrow.turns ? (
        <circle
          cx={arrow.to + (pointsLeft ? 4 : -4)}
          cy={arrow.y}
          r={5}
          fill="currentColor"
          className="travels"
          style={{ "--travel": `${String(arrow.from - arrow.to)}px` } as CSSProperties}
        />
      ) : null}
    </g>
  );
}

/** A sequence as lanes and arrows, after `done` steps. A picture only: the list beside it says the same in words. */
export function SequencePicture({ plan, done }: { plan: SequencePlan; done: number }) {
  return (
    <svg
      aria-hidden
      width={plan.width}
      height={plan.height}
      viewBox={`0 0 ${String(plan.width)} ${String(plan.height)}`}
      className="mx-auto block"
    >
      {plan.lanes.map((lane) => {
        const width = headWidthOf(lane);
        return (
          <g key={lane.actor.id} style={{ "--hue": `var(--hue-${HUES[lane.actor.role]})` } as CSSProperties}>
            <line
              x1={lane.x}
              x2={lane.x}
              y1={plan.headHeight - 8}
              y2={plan.height}
              className="stroke-line-strong"
              strokeDasharray="3 4"
            />
            <rect x={lane.x - width / 2} y={1} width={width} height={30} rx={8} className="fill-panel" />
            <rect
              x={lane.x - width / 2}
              y={1}
              width={width}
              height={30}
              rx={8}
              fill="var(--hue)"
              fillOpacity={0.13}
              stroke="var(--hue)"
              strokeOpacity={0.5}
            />
            <text x={lane.x} y={20.5} textAnchor="middle" className="fill-ink text-[12px] font-medium">
              {lane.actor.name}
            </text>
          </g>
        );
      })}
      {plan.arrows.map((arrow, at) => {
        const standing = at + 1 < done ? "done" : at + 1 === done ? "now" : "later";
        return <ArrowView key={`${String(at)}/${standing}`} arrow={arrow} standing={standing} />;
      })}
    </svg>
  );
}
