import type { BoardActions } from "@/components/canvas/board-actions";
import { cardExtras } from "@/components/canvas/card-extras";
import { KindList } from "@/components/canvas/later-lists";
import { Dialog, DialogContent, DialogTitle } from "@/components/ui/dialog";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";

const selectOpen = (state: StudioState) => state.quickAddOpen;
const selectShow = (state: StudioState) => state.showQuickAdd;

type Props = {
  actions: BoardActions;
  /** Takes the focus when it closes, instead of what had it before. */
  onClosed?: () => void;
};

/** Adds by typing: `/`, a few letters, Enter. */
export function QuickAdd({ actions, onClosed }: Props) {
  const open = useStudio(selectOpen);
  const show = useStudio(selectShow);
  const close = () => {
    show(false);
  };
  return (
    <Dialog open={open} onOpenChange={show}>
      <DialogContent
        aria-describedby={undefined}
        className="top-[18%] max-w-md translate-y-0 gap-0 p-0 [&_input]:h-14 [&_input]:pr-12 [&_input]:pl-4"
        onCloseAutoFocus={(event) => {
          if (onClosed === undefined) return;
          event.preventDefault();
          onClosed();
        }}
      >
        <DialogTitle className="sr-only">Add a component</DialogTitle>
        <KindList
          label="Add a component"
          placeholder="What comes next? redis, queue, balancer…"
          onChoose={(kind) => {
            close();
            actions.add(kind);
          }}
          extras={cardExtras(actions, close)}
        />
      </DialogContent>
    </Dialog>
  );
}
