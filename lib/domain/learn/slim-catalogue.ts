import type { Board } from "@/lib/domain/board/board-schema";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { Protocol } from "@/lib/domain/catalogue/protocol-schema";
import type { Setting } from "@/lib/domain/catalogue/setting-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

const NO_CARD: Kind["card"] = { what: "", when: "", whenNot: "", failsBy: "" };

function withoutWords(setting: Setting): Setting {
  if (setting.type !== "choice") return { ...setting, help: "" };
  return {
    ...setting,
    help: "",
    options: setting.options.map(({ help: _help, ...option }) => option),
  };
}

/** A kind as far as the engine reads it: facts, settings and figures, none of the words for people. */
function slimKind(kind: Kind): Kind {
  return {
    ...kind,
    aliases: [],
    card: NO_CARD,
    sources: [],
    settings: kind.settings.map(withoutWords),
  };
}

function slimProtocol(protocol: Protocol): Protocol {
  return { ...protocol, summary: "", sources: [] };
}

function only<Value>(
  all: Readonly<Record<string, Value>>,
  wanted: ReadonlySet<string | undefined>,
  slim: (value: Value) => Value,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(all)
      .filter(([id]) => wanted.has(id))
      .map(([id, value]) => [id, slim(value)]),
  );
}

/**
 * What the engine needs of the catalogue for these boards and nothing else, so that a page sends no content that it
 * does not use. `unitKinds` are kinds that stand on none of the boards, but that a demand is held against.
 */
export function slimCatalogue(
  catalogue: Catalogue,
  boards: readonly Board[],
  unitKinds: readonly string[] = [],
): Catalogue {
  const kinds = new Set([
    ...unitKinds,
    ...boards.flatMap((board) => Object.values(board.components).map(({ kind }) => kind)),
  ]);
  const protocols = new Set(
    boards.flatMap((board) => Object.values(board.connections).map(({ protocol }) => protocol)),
  );
  return {
    kinds: only(catalogue.kinds, kinds, slimKind),
    protocols: only(catalogue.protocols, protocols, slimProtocol),
    styles: {},
  };
}
