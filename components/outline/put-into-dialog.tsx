import { Icon } from "@/components/ui/icon";
import { Dialog, DialogContent, DialogTitle } from "@/components/ui/dialog";
import { useStudio, useStudioStore } from "@/lib/client/use-studio";
import { containersFor, putIntoEdit } from "@/lib/flow/put-into";

const rowClass =
  "flex min-h-10 w-full items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-left hover:bg-canvas focus-visible:bg-accent-bg";

/** Where what is chosen can stand. */
function Containers({ onDone }: { onDone: () => void }) {
  const store = useStudioStore();
  const board = useStudio((studio) => studio.board);
  const knowledge = useStudio((studio) => studio.knowledge);
  const chosen = useStudio((studio) => studio.selection.components);
  const containers = containersFor({ board, catalogue: knowledge }, chosen);
  const isInside = chosen.some((id) => {
    const component = board.components[id as keyof typeof board.components];
    return component?.parent !== undefined;
  });
  const put = (into: string | null) => {
    const { edit, say } = store.getState();
    const move = putIntoEdit({ board, catalogue: knowledge }, chosen, into);
    if (move === undefined) say("It stands there already, or it is pinned in place.");
    else edit(move);
    onDone();
  };
  if (containers.length === 0 && !isInside)
    return (
      <p className="text-ink-2">
        No container is on the board. Add a region, a zone, a network or a group first.
      </p>
    );
  return (
    <ul className="grid gap-0.5">
      {containers.map((container) => (
        <li key={container.id}>
          <button
            type="button"
            className={rowClass}
            onClick={() => {
              put(container.id);
            }}
          >
            <Icon
              name={knowledge.kinds[container.kind]?.icon ?? "square-dashed"}
              size={15}
              className="shrink-0 text-ink-3"
            />
            <span className="min-w-0 flex-1 truncate">{container.name}</span>
            <span className="shrink-0 text-xs text-ink-3">{knowledge.kinds[container.kind]?.name}</span>
          </button>
        </li>
      ))}
      {isInside && (
        <li>
          <button
            type="button"
            className={rowClass}
            onClick={() => {
              put(null);
            }}
          >
            <Icon name="square-dashed" size={15} className="shrink-0 text-ink-3" />
            Out of every container
          </button>
        </li>
      )}
    </ul>
  );
}

/** Puts what is chosen into a container of the board, or out of all of them, without dragging it there. */
export function PutIntoDialog() {
  const open = useStudio((studio) => studio.putIntoOpen);
  const show = useStudio((studio) => studio.showPutInto);
  const goToBoard = useStudio((studio) => studio.goToBoard);
  return (
    <Dialog open={open} onOpenChange={show}>
      <DialogContent
        aria-describedby={undefined}
        className="max-w-md"
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          goToBoard();
        }}
      >
        <DialogTitle>Put into</DialogTitle>
        {open && (
          <Containers
            onDone={() => {
              show(false);
            }}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}
