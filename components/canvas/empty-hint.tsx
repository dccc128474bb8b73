import { Kbd } from "@/components/ui/kbd";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";

const selectIsEmpty = (state: StudioState) =>
  Object.keys(state.board.components).length === 0 && state.ghost === null;
const selectIsOpening = (state: StudioState) => state.save.state === "connecting";

/** What to do first, on a board with nothing on it. */
export function EmptyHint() {
  const isEmpty = useStudio(selectIsEmpty);
  const isOpening = useStudio(selectIsOpening);
  if (!isEmpty) return null;
  if (isOpening)
    return (
      <p
        role="status"
        className="pointer-events-none absolute inset-0 z-5 grid place-items-center text-ink-3"
      >
        Opening the board…
      </p>
    );
  return (
    <div className="pointer-events-none absolute inset-0 z-5 grid place-items-center p-6 text-center">
      <p className="max-w-72 text-ink-2">
        <span className="mb-1 block text-base font-medium text-ink">
          Start with one client and one server.
        </span>
        <span className="pointer-coarse:hidden">
          Press <Kbd>/</Kbd> and type, or choose from the rail below. Pull a line from one to the other.
        </span>
        <span className="hidden pointer-coarse:inline">
          Choose from the rail below. Then tap one, Connect, and tap the other.
        </span>
      </p>
    </div>
  );
}
