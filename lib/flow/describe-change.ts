import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";

function list(names: readonly string[], many: string): string {
  return names.length <= 3 ? names.join(", ") : `${String(names.length)} ${many}`;
}

/** One sentence about some things; none about no thing. */
function saying(names: readonly string[], many: string, sentence: (names: string) => string): string {
  return names.length === 0 ? "" : sentence(list(names, many));
}

function differing<Item>(before: Readonly<Record<string, Item>>, after: Readonly<Record<string, Item>>) {
  return {
    gone: Object.keys(before).filter((id) => !Object.hasOwn(after, id)),
    come: Object.keys(after).filter((id) => !Object.hasOwn(before, id)),
    other: Object.keys(after).filter((id) => Object.hasOwn(before, id) && before[id] !== after[id]),
  };
}

function nameOf(board: Board, id: string | undefined): string {
  return board.components[id as keyof Board["components"]]?.name ?? "something";
}

function lineName(board: Board, id: string): string {
  const line = board.connections[id as keyof Board["connections"]];
  return `${nameOf(board, line?.from)} to ${nameOf(board, line?.to)}`;
}

/** What became of one component that was there before and still is. */
function becameOf(was: Component, is: Component, after: Board): "moved" | "changed" | { says: string } {
  if (was.name !== is.name) return { says: `${was.name} is now called ${is.name}.` };
  if (was.parent !== is.parent)
    return {
      says:
        is.parent === undefined
          ? `${is.name} is in no container now.`
          : `${is.name} is in ${nameOf(after, is.parent)} now.`,
    };
  if (was.pinned !== is.pinned)
    return { says: is.pinned ? `${is.name} is pinned.` : `${is.name} may move again.` };
  const isMoved = was.position.x !== is.position.x || was.position.y !== is.position.y;
  return isMoved ? "moved" : "changed";
}

function componentSentences(before: Board, after: Board): string[] {
  const parts = differing(before.components, after.components);
  const others = parts.other.flatMap((id) => {
    const [was, is] = [
      before.components[id as keyof Board["components"]],
      after.components[id as keyof Board["components"]],
    ];
    return was === undefined || is === undefined ? [] : [{ id, became: becameOf(was, is, after) }];
  });
  const named = (became: "moved" | "changed") =>
    others.filter((one) => one.became === became).map(({ id }) => nameOf(after, id));
  const said = others.flatMap(({ became }) => (typeof became === "string" ? [] : [became.says]));
  const names = (board: Board, ids: readonly string[]) => ids.map((id) => nameOf(board, id));
  return [
    saying(names(after, parts.come), "components", (all) => `${all} added.`),
    saying(names(before, parts.gone), "components", (all) => `${all} removed.`),
    ...(said.length <= 3 ? said : [`${String(said.length)} components changed.`]),
    saying(named("moved"), "components", (all) => `${all} moved.`),
    saying(named("changed"), "components", (all) => `${all} changed.`),
  ];
}

function lineSentences(before: Board, after: Board): string[] {
  const lines = differing(before.connections, after.connections);
  const names = (board: Board, ids: readonly string[]) => ids.map((id) => lineName(board, id));
  // A component takes its lines along: that it went says it all.
  const isAlone = Object.keys(before.components).every((id) => Object.hasOwn(after.components, id));
  return [
    saying(names(after, lines.come), "pairs", (all) => `Connected ${all}.`),
    isAlone ? saying(names(before, lines.gone), "pairs", (all) => `Disconnected ${all}.`) : "",
    saying(names(after, lines.other), "connections", (all) => `${all} changed.`),
  ];
}

function cardSentences(
  what: string,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] {
  const { come, gone, other } = differing(before, after);
  const counted = (ids: readonly string[]) =>
    ids.length === 1 ? `${what.charAt(0).toUpperCase()}${what.slice(1)}` : `${String(ids.length)} ${what}s`;
  return [[come, "added"] as const, [gone, "removed"] as const, [other, "changed"] as const].map(
    ([ids, verb]) => (ids.length === 0 ? "" : `${counted(ids)} ${verb}.`),
  );
}

const PUT_FORWARD = {
  draft: "A note is a draft again.",
  proposed: "A note was put forward.",
  superseded: "A decision was opened again.",
} as const;

/** What became of decisions. Their words are heard where they are typed. */
function decisionSentences(before: Board, after: Board): string[] {
  const { gone, other } = differing(before.decisions, after.decisions);
  const said = other.flatMap((id) => {
    const key = id as keyof Board["decisions"];
    const status = after.decisions[key]?.status;
    return status === undefined || status === before.decisions[key]?.status ? [] : [PUT_FORWARD[status]];
  });
  return [gone.length > 0 ? "A decision was taken back." : "", ...new Set(said)];
}

/** One short sentence on what differs between two boards, for those who cannot see it. Empty when nothing worth saying does. */
export function describeChange(before: Board, after: Board): string {
  return [
    ...componentSentences(before, after),
    ...lineSentences(before, after),
    ...cardSentences("text card", before.cards, after.cards),
    ...cardSentences("data model", before.dataModels, after.dataModels),
    ...decisionSentences(before, after),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
