import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";

/**
 * The component to walk to from another in a direction: the nearest that lies more that way than aside. From nowhere,
 * the one at the top left. Undefined when none lies there.
 */
export function nextInDirection(
  board: Board,
  from: string | undefined,
  direction: { x: number; y: number },
): string | undefined {
  const all = Object.values(board.components);
  const start = from === undefined ? undefined : board.components[from as Component["id"]];
  if (start === undefined)
    return [...all].sort((a, b) => a.position.x + a.position.y - (b.position.x + b.position.y))[0]?.id;
  const costs = all.flatMap((component) => {
    const [dx, dy] = [component.position.x - start.position.x, component.position.y - start.position.y];
    const along = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    return component.id === start.id || along <= 0 || aside > along * 2
      ? []
      : [{ id: component.id, cost: along + aside * 2 }];
  });
  return costs.sort((a, b) => a.cost - b.cost)[0]?.id;
}
