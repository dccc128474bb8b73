import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import type { Decision } from "@/lib/domain/board/decision-schema";

/** No load can tell that an event has happened: a person says so. */
export function EventConfirm({ decision }: { decision: Decision }) {
  const edit = useStudio((studio) => studio.edit);
  const readOnly = useStudio((studio) => studio.readOnly);
  const { metric, event, eventHappenedAt } = decision.note.revisitWhen;
  if (metric !== undefined || event.trim() === "") return null;
  const happened = eventHappenedAt !== undefined;
  return (
    <div className="flex items-center justify-between gap-2 rounded-lg bg-canvas px-3 py-2 text-xs">
      <p>
        {happened ? (
          <>
            Said to have happened on {eventHappenedAt.slice(0, 10)}: {event}
          </>
        ) : (
          <>Has it happened: {event}?</>
        )}
      </p>
      {readOnly ? null : (
        <Button
          size="sm"
          onClick={() => {
            edit({ type: "confirm-event", id: decision.id, happened: !happened });
          }}
        >
          {happened ? "Not so" : "It has happened"}
        </Button>
      )}
    </div>
  );
}
