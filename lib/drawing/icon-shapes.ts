import nodes from "@/lib/drawing/generated/icon-nodes.json";

/** One element of an icon: its tag and attributes, in a square of 24. */
export type IconShape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

const ICONS = nodes as unknown as Readonly<Record<string, readonly IconShape[]>>;

/** The shapes of an icon of the catalogue; a dashed square where the name is not known. Lucide's, ISC licence. */
export function iconShapes(name: string): readonly IconShape[] {
  return (Object.hasOwn(ICONS, name) ? ICONS[name] : ICONS["square-dashed"]) ?? [];
}
