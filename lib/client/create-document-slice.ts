import type { StateCreator } from "zustand/vanilla";
import type { StudioDeps } from "@/lib/client/studio-deps";
import type { DocumentSlice, EditOptions, StudioState } from "@/lib/client/studio-state";
import type { Edit, Refusal } from "@/lib/domain/edit/edit";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import { planEdit } from "@/lib/domain/edit/plan-edit";

const LOOK_ONLY: Refusal = {
  code: "read-only",
  message: "This board can be looked at, not changed.",
  suggestion: "Make a copy of it to change.",
};

/** What the live board says of itself beside its content. */
export function readStatus({
  live,
}: StudioDeps): Pick<DocumentSlice, "save" | "canUndo" | "canRedo" | "readOnly"> {
  return { save: live.save(), canUndo: live.canUndo(), canRedo: live.canRedo(), readOnly: live.readOnly() };
}

/** The context of an edit made now. */
export function editContext({ knowledge, gates, author, now, newId }: StudioDeps): EditContext {
  return { knowledge, gates, author, newId, now: now() };
}

/** Document scope: saved and undone. Edits are planned on the board as it is at this moment, not as last drawn. */
export function createDocumentSlice(
  deps: StudioDeps,
  boardId: string,
): StateCreator<StudioState, [], [], DocumentSlice> {
  const { live } = deps;
  return (set) => ({
    boardId,
    ...live.current(),
    ...readStatus(deps),
    refusal: null,
    edit: (edit: Edit, options?: EditOptions) => {
      if (live.readOnly()) {
        set({ refusal: LOOK_ONLY });
        return LOOK_ONLY;
      }
      const planned = planEdit(live.current().board, edit, editContext(deps));
      if (!planned.ok) {
        set({ refusal: planned.error });
        return planned.error;
      }
      live.apply(planned.value, options);
      set({ refusal: null });
      return null;
    },
    undo: () => {
      if (!live.readOnly()) live.undo();
    },
    redo: () => {
      if (!live.readOnly()) live.redo();
    },
    dismissRefusal: () => {
      set({ refusal: null });
    },
    newId: deps.newId,
  });
}
