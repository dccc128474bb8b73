import { ArrowRight } from "lucide-react";
import { WireFields } from "@/components/inspector/wire-fields";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";

/** Enter at once keeps what is suggested. Outside the component, so that it is asked only when the button appears. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}

/** Beside a connection just drawn: what it carries, with what its ends suggest already chosen. */
export function WirePicker({ connection, onClose }: { connection: string; onClose: () => void }) {
  const line = useStudio(
    (studio) => studio.board.connections[connection as keyof typeof studio.board.connections],
  );
  const components = useStudio((studio) => studio.board.components);
  const edit = useStudio((studio) => studio.edit);
  if (line === undefined) return <p className="text-ink-3">This connection is gone.</p>;
  const remove = () => {
    edit({ type: "remove", connections: [line.id] });
    onClose();
  };
  return (
    <div className="grid gap-3">
      <p className="flex min-w-0 items-center gap-1.5 font-medium">
        <span className="truncate">{components[line.from]?.name}</span>
        <ArrowRight size={14} aria-label="to" className="shrink-0 text-ink-3" />
        <span className="truncate">{components[line.to]?.name}</span>
      </p>
      <WireFields line={line} />
      <div className="flex justify-between">
        <Button variant="ghost" size="sm" onClick={remove}>
          Remove
        </Button>
        <Button ref={takeFocus} variant="primary" size="sm" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  );
}
