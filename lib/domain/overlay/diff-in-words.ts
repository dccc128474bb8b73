import type { Board } from "@/lib/domain/board/board-schema";
import { CONNECTION_SETTINGS } from "@/lib/domain/board/connection-settings";
import type { Scalar } from "@/lib/domain/board/scalars";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { BoardDiff, ChangedField } from "@/lib/domain/overlay/board-diff";

/** One part or connection of a diff, by name, and what is new about it. */
export type DiffLine = { id: string; isConnection: boolean; name: string; says: readonly string[] };

/** A diff that a person can read: what comes, what is changed, what goes. */
export type DiffInWords = {
  added: readonly DiffLine[];
  changed: readonly DiffLine[];
  removed: readonly DiffLine[];
};

type Labelled = {
  key: string;
  label: string;
  unit?: string;
  options?: readonly { value: string; label: string }[];
};

function partOf(board: Board, id: string): Board["components"][keyof Board["components"]] | undefined {
  return Object.hasOwn(board.components, id) ? board.components[id as keyof Board["components"]] : undefined;
}

function lineOf(board: Board, id: string): Board["connections"][keyof Board["connections"]] | undefined {
  return Object.hasOwn(board.connections, id)
    ? board.connections[id as keyof Board["connections"]]
    : undefined;
}

function partName(board: Board, id: string): string {
  return partOf(board, id)?.name ?? "something";
}

function lineName(board: Board, id: string): string {
  const line = lineOf(board, id);
  return line ? `${partName(board, line.from)} to ${partName(board, line.to)}` : "a connection";
}

function settingsOf(board: Board, id: string, catalogue: Catalogue): readonly Labelled[] {
  const part = partOf(board, id);
  return part ? (catalogue.kinds[part.kind]?.settings ?? []) : CONNECTION_SETTINGS;
}

function valueInWords(value: Scalar | undefined, setting: Labelled | undefined): string {
  if (value === undefined) return "not given";
  if (typeof value === "boolean") return value ? "yes" : "no";
  const label = setting?.options?.find((option) => option.value === value)?.label;
  return label ?? [String(value), setting?.unit].filter(Boolean).join(" ");
}

/** "Retention: 30", or "Lease: 10, now 30" where it was given before. */
function fieldInWords(
  board: Board,
  { entity, field, before, after }: ChangedField,
  catalogue: Catalogue,
): string {
  if (field === "protocol") {
    const name = (id: Scalar | undefined): string => catalogue.protocols[String(id)]?.name ?? "none";
    return before === undefined
      ? `Protocol: ${name(after)}`
      : `Protocol: ${name(before)}, now ${name(after)}`;
  }
  const key = field.replace(/^settings\./, "");
  const setting = settingsOf(board, entity, catalogue).find((one) => one.key === key);
  const now = valueInWords(after, setting);
  const label = setting?.label ?? key;
  return before === undefined ? `${label}: ${now}` : `${label}: ${valueInWords(before, setting)}, now ${now}`;
}

function givenSettings(board: Board, id: string, catalogue: Catalogue): readonly string[] {
  const { settings = {} } = partOf(board, id) ?? lineOf(board, id) ?? {};
  return Object.keys(settings)
    .sort()
    .map((key) => {
      const after = settings[key];
      return fieldInWords(
        board,
        { entity: id, field: `settings.${key}`, ...(after !== undefined && { after }) },
        catalogue,
      );
    });
}

function lineSays(board: Board, id: string, catalogue: Catalogue): readonly string[] {
  const line = lineOf(board, id);
  const protocol = line?.protocol === undefined ? undefined : catalogue.protocols[line.protocol]?.name;
  const what = [line?.purpose, protocol].filter(Boolean).join(" over ");
  return [what.charAt(0).toUpperCase() + what.slice(1), ...givenSettings(board, id, catalogue)];
}

function byName(a: DiffLine, b: DiffLine): number {
  return Number(a.isConnection) - Number(b.isConnection) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

/** Puts a diff into names and words. Parts come before connections, each in order of name; ids are carried along to be shown. */
export function diffInWords(before: Board, after: Board, diff: BoardDiff, catalogue: Catalogue): DiffInWords {
  const part = (board: Board, id: string, says: readonly string[]): DiffLine => ({
    id,
    isConnection: false,
    name: partName(board, id),
    says,
  });
  const line = (board: Board, id: string, says: readonly string[]): DiffLine => ({
    id,
    isConnection: true,
    name: lineName(board, id),
    says,
  });
  const changedIds = [...new Set(diff.changed.map(({ entity }) => entity))];
  const changed = changedIds.map((id) => {
    const says = diff.changed
      .filter(({ entity }) => entity === id)
      .map((one) => fieldInWords(after, one, catalogue));
    return partOf(after, id) ? part(after, id, says) : line(after, id, says);
  });
  return {
    added: [
      ...diff.added.components.map((id) => part(after, id, givenSettings(after, id, catalogue))),
      ...diff.added.connections.map((id) => line(after, id, lineSays(after, id, catalogue))),
    ].sort(byName),
    changed: changed.sort(byName),
    removed: [
      ...diff.removed.components.map((id) => part(before, id, [])),
      ...diff.removed.connections.map((id) => line(before, id, lineSays(before, id, catalogue).slice(0, 1))),
    ].sort(byName),
  };
}
