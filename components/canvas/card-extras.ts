import type { BoardActions } from "@/components/canvas/board-actions";
import type { Extra } from "@/components/canvas/kind-list";

/** What can be put beside the components: a text card and a data model. `done` is called once one was chosen. */
export function cardExtras(actions: BoardActions, done: () => void): readonly Extra[] {
  return [
    {
      name: "Note",
      icon: "sticky-note",
      words: ["card", "text"],
      onChoose: () => {
        done();
        actions.addCard("card");
      },
    },
    {
      name: "Data model",
      icon: "table-2",
      words: ["entities", "queries", "schema"],
      onChoose: () => {
        done();
        actions.addCard("dataModel");
      },
    },
  ];
}
