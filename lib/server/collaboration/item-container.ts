import "server-only";
import * as Y from "yjs";
import type { Struct, StructIndex } from "@/lib/server/collaboration/struct-index";

/** Where an item would lie: straight in a root, in an entity's map, in a text, or nowhere a board allows. */
export type Container =
  | { readonly kind: "root"; readonly name: string }
  | { readonly kind: "entity" }
  | { readonly kind: "text" }
  /** In something that was deleted and collected: it takes no effect. */
  | { readonly kind: "gone" }
  | { readonly kind: "deep" }
  | { readonly kind: "malformed" }
  /** It depends on something of `client` that has not arrived. */
  | { readonly kind: "missing"; readonly client: number };

const DEEP: Container = { kind: "deep" };
const GONE: Container = { kind: "gone" };
const MALFORMED: Container = { kind: "malformed" };
const MAX_LEVELS = 8;

/** What lies inside a type that lies in `outer`. */
function inside(outer: Container, type: object): Container {
  // Compared by constructor: an XML text is a subclass of a text and has no place on a board.
  const isText = type.constructor === Y.Text;
  if (outer.kind === "root")
    return isText ? { kind: "text" } : type.constructor === Y.Map ? { kind: "entity" } : DEEP;
  if (outer.kind === "entity") return isText ? { kind: "text" } : DEEP;
  return outer.kind === "text" ? DEEP : outer;
}

function ofLiveType(type: Y.AbstractType<unknown>): Container {
  const item = type._item;
  if (item === null) return { kind: "root", name: Y.findRootTypeKey(type) };
  const parent = item.parent;
  return parent instanceof Y.AbstractType ? inside(ofLiveType(parent), type) : GONE;
}

/** Finds containers for the items of one update; remembers what it found. */
export function createContainerFinder(index: StructIndex): (item: Y.Item) => Container {
  const found = new Map<Struct, Container>();

  function ofKnown(struct: Struct): Container {
    return struct instanceof Y.Item && struct.parent instanceof Y.AbstractType
      ? ofLiveType(struct.parent)
      : GONE;
  }

  function ofParent(id: Y.ID, level: number): Container {
    const parent = index.find(id);
    if (parent === null) return { kind: "missing", client: id.client };
    if (!(parent.struct instanceof Y.Item)) return GONE;
    const { content } = parent.struct;
    if (!(content instanceof Y.ContentType)) return content instanceof Y.ContentDeleted ? GONE : MALFORMED;
    return inside(parent.known ? ofKnown(parent.struct) : of(parent.struct, level + 1), content.type);
  }

  function step(item: Y.Item, level: number): Container | Y.Item {
    // While decoded and not integrated, a parent is a root's name, an id, or left out where a neighbour tells it.
    const parent: unknown = item.parent;
    if (typeof parent === "string") return { kind: "root", name: parent };
    if (parent instanceof Y.ID) return ofParent(parent, level);
    const neighbour = item.origin ?? item.rightOrigin;
    if (neighbour === null) return MALFORMED;
    const beside = index.find(neighbour);
    if (beside === null) return { kind: "missing", client: neighbour.client };
    if (beside.known) return ofKnown(beside.struct);
    return beside.struct instanceof Y.Item ? beside.struct : GONE;
  }

  function of(start: Y.Item, level: number): Container {
    if (level > MAX_LEVELS) return DEEP;
    const path: Y.Item[] = [];
    const onPath = new Set<Y.Item>();
    let current: Y.Item = start;
    let answer = found.get(current);
    // A loop and not a recursion: a long text is a chain of neighbours.
    while (answer === undefined) {
      if (onPath.has(current)) return MALFORMED;
      onPath.add(current);
      path.push(current);
      const next: Container | Y.Item = step(current, level);
      if (next instanceof Y.Item) {
        current = next;
        answer = found.get(current);
      } else answer = next;
    }
    for (const item of path) found.set(item, answer);
    return answer;
  }

  return (item) => of(item, 0);
}
