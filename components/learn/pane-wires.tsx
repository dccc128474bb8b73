import { PILL_TEXT, pillWidth } from "@/components/learn/pill-width";
import type { Mark, Pane } from "@/lib/domain/learn/make-diagram";

function colourOf(mark: Mark | undefined): string {
  return mark === "new" || mark === "changed" ? "var(--accent)" : "var(--ink-3)";
}

/** The arrow at the end of a path that comes from above or from below. */
function Arrow({ path, colour }: { path: string; colour: string }) {
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const [fromY = 0, x = 0, y = 0] = numbers.slice(-3);
  const back = fromY > y ? 7 : -7;
  return (
    <path
      d={`M${String(x - 4)} ${String(y + back)}L${String(x)} ${String(y)}L${String(x + 4)} ${String(y + back)}Z`}
      fill={colour}
    />
  );
}

type Label = { id: string; x: number; y: number; text: string; colour: string };

const HEIGHT = 17;
/** Lines at most so far apart run between the same two parts. */
const BESIDE = 30;

function meets(a: Label, b: Label): boolean {
  return (
    Math.abs(a.y - b.y) < HEIGHT + 1 && Math.abs(a.x - b.x) < (pillWidth(a.text) + pillWidth(b.text)) / 2 + 2
  );
}

/** Lines between the same two parts share one label, each protocol named once. */
function shared(labels: readonly Label[]): Label[] {
  const merged: Label[] = [];
  for (const label of labels) {
    const at = merged.findIndex((one) => one.y === label.y && Math.abs(one.x - label.x) <= BESIDE);
    const near = merged[at];
    if (!near) {
      merged.push(label);
      continue;
    }
    const said = near.text.split(", ");
    const text = said.includes(label.text) ? near.text : `${near.text}, ${label.text}`;
    merged[at] = { ...near, x: (near.x + label.x) / 2, text };
  }
  return merged;
}

/** Labels that do not lie on each other: what differs first, the rest where there is room. */
function roomFor(labels: readonly Label[]): Label[] {
  const shown: Label[] = [];
  for (const label of labels) {
    const places = [0, -HEIGHT / 2 - 1, HEIGHT / 2 + 1].map((by) => ({ ...label, y: label.y + by }));
    const free = places.find((place) => !shown.some((other) => meets(place, other)));
    if (free) shown.push(free);
  }
  return shown;
}

/** The lines of a picture, with what is spoken on them. Dashed: whoever asks does not wait. */
export function PaneWires({
  wires,
  marks,
  labels,
}: Pick<Pane, "marks" | "labels"> & { wires: Pane["layout"]["wires"] }) {
  const wanted = wires
    .map(({ id, at }) => ({ id, ...at, text: labels[id] ?? "", colour: colourOf(marks[id]) }))
    .filter(({ text }) => text !== "")
    .sort((a, b) => Number(marks[b.id] !== undefined) - Number(marks[a.id] !== undefined));
  return (
    <>
      {wires.map(({ id, path, waited }) => (
        <g key={id}>
          <path
            d={path}
            fill="none"
            stroke={colourOf(marks[id])}
            strokeWidth={marks[id] ? 1.8 : 1.4}
            strokeDasharray={marks[id] === "gone" ? "2 4" : waited ? undefined : "5 4"}
          />
          <Arrow path={path} colour={colourOf(marks[id])} />
        </g>
      ))}
      {roomFor(shared(wanted)).map(({ id, x, y, text, colour }) => (
        <g key={id} transform={`translate(${String(x - pillWidth(text) / 2)} ${String(y - HEIGHT / 2)})`}>
          <rect
            width={pillWidth(text)}
            height={HEIGHT}
            rx={8.5}
            fill="var(--canvas)"
            stroke="var(--line-strong)"
          />
          <text
            x={pillWidth(text) / 2}
            y={12.5}
            textAnchor="middle"
            fontSize={PILL_TEXT}
            fill={colour === "var(--accent)" ? colour : "var(--ink-2)"}
          >
            {text}
          </text>
        </g>
      ))}
    </>
  );
}
