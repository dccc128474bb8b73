import type { BoardByKeys, Ends } from "@/e2e/pages/board-by-keys";
import { FieldsByKeys } from "@/e2e/pages/fields-by-keys";
import type { Keys } from "@/e2e/pages/keys";
import type { Studio } from "@/e2e/pages/studio";
import { knowledgeOf, plannedEdits } from "@/e2e/support/planned-edits";
import { expectSaved } from "@/e2e/support/studio";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Settings } from "@/lib/domain/board/scalars";
import type { Edit } from "@/lib/domain/edit/edit";
import type { PlacementMove } from "@/lib/domain/knowledge/placement-schema";

type Tools = {
  keys: Keys;
  studio: Studio;
  by: BoardByKeys;
  problem: string;
  /** The board as the server has it. */
  read: () => Promise<Board>;
};

function nameOf(board: Board, id: string): string {
  return board.components[id as keyof Board["components"]]?.name ?? id;
}

function endsOf(board: Board, id: string): Ends {
  const line = board.connections[id as keyof Board["connections"]];
  if (line === undefined) throw new Error(`There is no connection ${id}.`);
  return { from: nameOf(board, line.from), to: nameOf(board, line.to), purpose: line.purpose };
}

/** Those of the settings that are not so yet. */
function differing(settings: Settings, before: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([key, value]) => before[key] !== value));
}

async function make(edit: Edit, board: Board, { keys, studio, by, problem }: Tools): Promise<void> {
  const fields = new FieldsByKeys(keys, studio);
  const { kinds, protocols } = knowledgeOf(problem);
  const nameOfProtocol = (id: string): string => protocols[id]?.name ?? id;
  switch (edit.type) {
    case "set-component": {
      const component = board.components[edit.id as keyof Board["components"]];
      const wanted = differing(edit.set ?? {}, component?.settings ?? {});
      if (component === undefined || Object.keys(wanted).length === 0) return;
      await by.inspect(component.name);
      await fields.give(wanted, kinds[component.kind]?.settings ?? []);
      return;
    }
    case "connect":
      await by.connect(nameOf(board, edit.from), nameOf(board, edit.to));
      await fields.choose("Purpose", edit.purpose);
      if (edit.protocol !== undefined) await fields.choose("Protocol", nameOfProtocol(edit.protocol));
      await fields.giveConnection(edit.settings ?? {});
      return;
    case "set-connection": {
      const wanted = differing(
        edit.set ?? {},
        board.connections[edit.id as keyof Board["connections"]]?.settings ?? {},
      );
      if (edit.purpose === undefined && Object.keys(wanted).length === 0) return;
      await by.inspectLine(endsOf(board, edit.id));
      if (edit.purpose !== undefined) await fields.choose("Purpose", edit.purpose);
      await fields.giveConnection(wanted);
      return;
    }
    case "remove":
      for (const id of edit.connections ?? []) await by.disconnect(endsOf(board, id));
      return;
    default:
      throw new Error(`No key is known here for ${edit.type}.`);
  }
}

/** Draws what a worked walk draws at one step, by hand: move for move, each on the board that those before have left. */
export async function drawByKeys(moves: readonly PlacementMove[], tools: Tools): Promise<void> {
  for (const move of moves) {
    await expectSaved(tools.studio.page);
    const board = await tools.read();
    for (const edit of plannedEdits(board, move, knowledgeOf(tools.problem))) await make(edit, board, tools);
  }
}
