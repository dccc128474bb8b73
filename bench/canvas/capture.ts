import type { Page } from "@playwright/test";
import * as z from "zod";

const drawnSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      parentId: z.string().nullable(),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      html: z.string(),
    }),
  ),
  edges: z.array(z.object({ id: z.string(), source: z.string(), target: z.string(), html: z.string() })),
});

/** What the product drew of a board: every card and every pill as HTML, and where they are. */
export type Drawn = z.infer<typeof drawnSchema>;

type Ends = { id: string; from: string; to: string };
type Parent = { id: string; parent?: string | undefined };

/** Runs in the browser: it may use nothing from outside of itself. */
function readPage({ ends, parents }: { ends: readonly Ends[]; parents: readonly Parent[] }): unknown {
  const place = (element: HTMLElement) => {
    const { e, f } = new DOMMatrix(getComputedStyle(element).transform);
    return { x: e, y: f };
  };
  const elements = new Map(
    [...document.querySelectorAll<HTMLElement>(".react-flow__node")].map((one) => [
      one.dataset["id"] ?? "",
      one,
    ]),
  );
  const nodes = parents.flatMap(({ id, parent }) => {
    const element = elements.get(id);
    if (element === undefined) return [];
    const frame = parent === undefined ? undefined : elements.get(parent);
    const [own, outer] = [place(element), frame === undefined ? { x: 0, y: 0 } : place(frame)];
    return [
      {
        id,
        parentId: frame === undefined ? null : (parent ?? null),
        x: own.x - outer.x,
        y: own.y - outer.y,
        width: element.offsetWidth,
        height: element.offsetHeight,
        html: element.innerHTML,
      },
    ];
  });
  const pills = [...document.querySelectorAll<HTMLElement>(".react-flow__edgelabel-renderer > *")];
  const edges = ends.map(({ id, from, to }, at) => ({
    id,
    source: from,
    target: to,
    html: pills[at]?.innerHTML ?? "",
  }));
  return { nodes, edges };
}

/** Takes over what the product shows of a board. */
export async function capture(page: Page, ends: readonly Ends[], parents: readonly Parent[]): Promise<Drawn> {
  return drawnSchema.parse(await page.evaluate(readPage, { ends, parents }));
}
