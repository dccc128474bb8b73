import { KindList } from "@/components/canvas/kind-list";
import type { CanvasActions } from "@/components/canvas/use-canvas-actions";
import { Dialog, DialogContent, DialogTitle } from "@/components/ui/dialog";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";

const selectOpen = (state: StudioState) => state.quickAddOpen;
const selectShow = (state: StudioState) => state.showQuickAdd;

/** Adds by typing: `/`, a few letters, Enter. */
export function QuickAdd({ actions }: { actions: CanvasActions }) {
  const open = useStudio(selectOpen);
  const show = useStudio(selectShow);
  return (
    <Dialog open={open} onOpenChange={show}>
      <DialogContent aria-describedby={undefined} className="top-[18%] max-w-md translate-y-0 gap-0 p-0">
        <DialogTitle className="sr-only">Add a component</DialogTitle>
        <KindList
          label="Add a component"
          placeholder="What comes next? redis, queue, balancer…"
          onChoose={(kind) => {
            show(false);
            actions.add(kind);
          }}
        />
      </DialogContent>
    </Dialog>
  );
}
