import type { ReactNode } from "react";
import { PaneCard } from "@/components/learn/pane-card";
import { PaneWires } from "@/components/learn/pane-wires";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { Pane } from "@/lib/domain/learn/make-diagram";
import type { Reading } from "@/lib/domain/learn/read-picture";
import { readingInWords } from "@/lib/domain/learn/reading-in-words";
import { formatCount } from "@/lib/shared/format-number";

export type DiagramPaneProps = {
  pane: Pane;
  reading: Reading;
  catalogue: Catalogue;
  /** The icon of each kind, drawn by the server. */
  icons: Readonly<Record<string, ReactNode>>;
  subject: string | undefined;
};

/** What a phone has room for, in the picture's pixels. */
const PHONE = 400;
/** How small a picture may be drawn before it scrolls. */
const READABLE = 0.82;

/** A small board as a picture; those who cannot see it hear the same numbers. */
export function DiagramPane({ pane, reading, catalogue, icons, subject }: DiagramPaneProps) {
  const { board, layout, marks, labels, title } = pane;
  const parts = Object.values(board.components);
  const isWide = layout.width > PHONE;
  const picture = (
    <svg
      role="img"
      aria-label={`${title.replace(/\.$/, "")}. ${readingInWords(reading)}`}
      viewBox={`0 0 ${String(layout.width)} ${String(layout.height + 8)}`}
      style={{ maxWidth: layout.width, minWidth: isWide ? layout.width * READABLE : undefined }}
      className="mx-auto block h-auto w-full font-sans"
    >
      {parts.flatMap(({ id, name }) => {
        const frame = layout.frames[id];
        return frame
          ? [
              <g key={id}>
                <rect
                  {...frame}
                  rx={12}
                  fill="color-mix(in oklch, var(--hue-container) 7%, transparent)"
                  stroke={id === subject || marks[id] ? "var(--accent)" : "var(--line-strong)"}
                />
                <text x={frame.x + 12} y={frame.y + 18} fontSize={12} fontWeight={500} fill="var(--ink-2)">
                  {name}
                  {marks[id] === "new" ? " · new" : ""}
                </text>
              </g>,
            ]
          : [];
      })}
      <PaneWires wires={layout.wires} marks={marks} labels={labels} />
      {parts.flatMap(({ id, name, kind }) => {
        const place = layout.cards[id];
        const known = catalogue.kinds[kind];
        const isClient = known?.facts.includes("client") === true;
        return place
          ? [
              <PaneCard
                key={id}
                place={place}
                name={name}
                icon={icons[kind]}
                hue={known?.category ?? "generic"}
                says={isClient ? `${formatCount(reading.usersPerDay)} a day` : (known?.name ?? "")}
                reading={reading.parts[id]}
                mark={marks[id]}
                failsFirst={reading.firstToFail?.id === id}
                isSubject={id === subject}
              />,
            ]
          : [];
      })}
    </svg>
  );
  if (!isWide) return picture;
  return (
    <div
      role="group"
      aria-label={`${title}, scrolls sideways`}
      // It scrolls on a phone, so the keyboard must reach it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="overflow-x-auto"
    >
      {picture}
    </div>
  );
}
