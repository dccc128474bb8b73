import type { Board } from "@/lib/domain/board/board-schema";
import type { Connection } from "@/lib/domain/board/connection-schema";
import { CONNECTION_SETTINGS } from "@/lib/domain/board/connection-settings";
import type { Scalar } from "@/lib/domain/board/scalars";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { BoardDiff, ChangedField } from "@/lib/domain/overlay/board-diff";

/** One thing that differs: what comes, what goes, what is set otherwise. */
export type ChangeInWords = { sort: "comes" | "goes" | "changes"; says: string };

type Scene = { board: Board; catalogue: Catalogue };

function partOf(board: Board, id: string): Board["components"][keyof Board["components"]] | undefined {
  return Object.values(board.components).find((component) => component.id === id);
}

function nameOf(board: Board, id: string): string {
  return partOf(board, id)?.name ?? id;
}

function lineOf(board: Board, id: string): Connection | undefined {
  return Object.values(board.connections).find((line) => line.id === id);
}

function endsOf(board: Board, line: Connection): string {
  return `${nameOf(board, line.from)} → ${nameOf(board, line.to)}`;
}

/** A value as a screen shows it: the label of a choice, yes and no for a switch. */
function valueInWords(value: Scalar | undefined, labels: ReadonlyMap<Scalar, string>, unit = ""): string {
  if (value === undefined) return "not said";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return labels.get(value) ?? `${String(value)}${unit === "" ? "" : ` ${unit}`}`;
}

function settingOfPart({ board, catalogue }: Scene, entity: string, key: string): SettingWords | undefined {
  const kind = catalogue.kinds[partOf(board, entity)?.kind ?? ""];
  return kind?.settings.find((setting) => setting.key === key);
}

type SettingWords = {
  label: string;
  unit?: string;
  options?: readonly { value: string; label: string }[];
};

function settingInWords(words: SettingWords | undefined, field: ChangedField, key: string): string {
  const labels = new Map<Scalar, string>(words?.options?.map(({ value, label }) => [value, label]));
  const to = valueInWords(field.after, labels, words?.unit);
  const from = field.before === undefined ? "" : ` (was ${valueInWords(field.before, labels, words?.unit)})`;
  return `${words?.label ?? key}: ${to}${from}`;
}

/** What a new part or line is set to, behind its name. */
function givenSettings(scene: Scene, entity: string): string {
  const settings = (partOf(scene.board, entity) ?? lineOf(scene.board, entity))?.settings ?? {};
  const said = Object.entries(settings).map(([key, after]) =>
    fieldInWords(scene, { entity, field: `settings.${key}`, after }),
  );
  return said.length === 0 ? "" : `, ${said.join(", ")}`;
}

function partInWords(scene: Scene, id: string): string {
  const kind = kindInWords(scene.catalogue, partOf(scene.board, id)?.kind ?? "");
  const name = nameOf(scene.board, id);
  return `${name}${kind === name ? "" : ` (${kind})`}${givenSettings(scene, id)}`;
}

function wireInWords({ board, catalogue }: Scene, line: Connection): string {
  const protocol = line.protocol === undefined ? "no protocol yet" : catalogue.protocols[line.protocol]?.name;
  return `${endsOf(board, line)} (${line.purpose}, ${protocol ?? line.protocol ?? ""})`;
}

function kindInWords({ kinds }: Catalogue, id: string): string {
  return kinds[id]?.name ?? id;
}

function fieldInWords(scene: Scene, field: ChangedField): string {
  const { catalogue } = scene;
  if (field.field.startsWith("settings.")) {
    const key = field.field.slice("settings.".length);
    const words =
      settingOfPart(scene, field.entity, key) ?? CONNECTION_SETTINGS.find((setting) => setting.key === key);
    return settingInWords(words, field, key);
  }
  const [before, after] = [String(field.before ?? ""), String(field.after ?? "")];
  switch (field.field) {
    case "kind":
      return `becomes ${kindInWords(catalogue, after)}, was ${kindInWords(catalogue, before)}`;
    case "protocol":
      return `speaks ${catalogue.protocols[after]?.name ?? after}${before === "" ? "" : ` instead of ${catalogue.protocols[before]?.name ?? before}`}`;
    case "style":
      return `calls are in the style of ${catalogue.styles[after]?.name ?? after}`;
    case "purpose":
      return `carries ${after} and no longer ${before}`;
    case "parent":
      return `stands in ${nameOf(scene.board, after)}`;
    case "name":
      return `is now called ${after}`;
    default:
      return `${field.field} is ${after}`;
  }
}

function isTold({ field }: ChangedField): boolean {
  return !field.startsWith("size.") && field !== "origin";
}

/** The places of a diff, each with all that changes there, in the order of the diff. */
function changesByPlace(scene: Scene, diff: BoardDiff): string[] {
  const places = new Map<string, string[]>();
  for (const field of diff.changed.filter(isTold)) {
    const line = lineOf(scene.board, field.entity);
    const place = line ? endsOf(scene.board, line) : nameOf(scene.board, field.entity);
    places.set(place, [...(places.get(place) ?? []), fieldInWords(scene, field)]);
  }
  return [...places].map(([place, changes]) => `${place}: ${changes.join("; ")}`);
}

/** What differs between two boards, a line each: what comes, what goes, what is set otherwise. Empty where nothing does. */
export function changesInWords(
  before: Board,
  after: Board,
  diff: BoardDiff,
  catalogue: Catalogue,
): ChangeInWords[] {
  const was: Scene = { board: before, catalogue };
  const is: Scene = { board: after, catalogue };
  const linesOf = (scene: Scene, ids: readonly string[]): string[] =>
    ids.flatMap((id) => {
      const line = lineOf(scene.board, id);
      return line ? [`${wireInWords(scene, line)}${givenSettings(scene, id)}`] : [];
    });
  const come = [
    ...diff.added.components.map((id) => partInWords(is, id)),
    ...linesOf(is, diff.added.connections),
  ];
  const go = [
    ...diff.removed.components.map((id) => nameOf(before, id)),
    ...linesOf(was, diff.removed.connections),
  ];
  return [
    ...come.map((says) => ({ sort: "comes" as const, says })),
    ...go.map((says) => ({ sort: "goes" as const, says })),
    ...changesByPlace(is, diff).map((says) => ({ sort: "changes" as const, says })),
  ];
}
