import type { Board } from "@/lib/domain/board/board-schema";

function list(names: readonly string[], many: string): string {
  if (names.length === 0) return "";
  return names.length <= 3 ? names.join(", ") : `${String(names.length)} ${many}`;
}

function differing<Item>(before: Readonly<Record<string, Item>>, after: Readonly<Record<string, Item>>) {
  return {
    gone: Object.keys(before).filter((id) => !Object.hasOwn(after, id)),
    come: Object.keys(after).filter((id) => !Object.hasOwn(before, id)),
    other: Object.keys(after).filter((id) => Object.hasOwn(before, id) && before[id] !== after[id]),
  };
}

function lineName(board: Board, id: string): string {
  const line = board.connections[id as keyof Board["connections"]];
  const name = (end: string | undefined) =>
    board.components[end as keyof Board["components"]]?.name ?? "something";
  return `${name(line?.from)} to ${name(line?.to)}`;
}

/** One short sentence on what differs between two boards, for those who cannot see it. Empty when nothing worth saying does. */
export function describeChange(before: Board, after: Board): string {
  const parts = differing(before.components, after.components);
  const lines = differing(before.connections, after.connections);
  const name = (board: Board, id: string) => board.components[id as keyof Board["components"]]?.name ?? "";
  const moved = parts.other.filter((id) => {
    const [was, is] = [
      before.components[id as keyof Board["components"]],
      after.components[id as keyof Board["components"]],
    ];
    return was?.position.x !== is?.position.x || was?.position.y !== is?.position.y;
  });
  const sentences = [
    parts.come.length > 0 &&
      `${list(
        parts.come.map((id) => name(after, id)),
        "components",
      )} added.`,
    parts.gone.length > 0 &&
      `${list(
        parts.gone.map((id) => name(before, id)),
        "components",
      )} removed.`,
    lines.come.length > 0 &&
      `Connected ${list(
        lines.come.map((id) => lineName(after, id)),
        "pairs",
      )}.`,
    lines.gone.length > 0 &&
      parts.gone.length === 0 &&
      `Disconnected ${list(
        lines.gone.map((id) => lineName(before, id)),
        "pairs",
      )}.`,
    moved.length > 0 &&
      `${list(
        moved.map((id) => name(after, id)),
        "components",
      )} moved.`,
    parts.other.length > moved.length &&
      `${list(
        parts.other.filter((id) => !moved.includes(id)).map((id) => name(after, id)),
        "components",
      )} changed.`,
    lines.other.length > 0 &&
      `${list(
        lines.other.map((id) => lineName(after, id)),
        "connections",
      )} changed.`,
  ];
  return sentences.filter((sentence) => sentence !== false).join(" ");
}
