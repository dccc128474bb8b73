import { toldKeys } from "@/components/studio/key-words";
import { Dialog, DialogContent, DialogTitle } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import type { CommandPlace } from "@/lib/client/commands/command";
import { COMMANDS } from "@/lib/client/commands/commands";

const PLACES: readonly { place: CommandPlace; title: string }[] = [
  { place: "everywhere", title: "Everywhere" },
  { place: "canvas", title: "On the board" },
  { place: "decision", title: "In a decision" },
];

/** Every key there is, from the registry: the sheet behind `?`. */
export function ShortcutSheet({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent aria-describedby={undefined} className="max-w-2xl">
        <DialogTitle>Keys</DialogTitle>
        <p className="text-ink-2">
          In the outline letters find by name; with Alt they do there what they do here.
        </p>
        <div className="gap-8 sm:columns-2">
          {PLACES.map(({ place, title }) => (
            <section key={place} aria-label={title} className="mb-4">
              <h3 className="mb-1 break-after-avoid text-xs font-semibold text-ink-3">{title}</h3>
              <ul>
                {COMMANDS.filter((command) => command.place === place && command.keys.length > 0).map(
                  (command) => (
                    <li
                      key={command.id}
                      className="flex min-h-7 break-inside-avoid items-center justify-between gap-3"
                    >
                      <span>{command.title}</span>
                      <span className="flex shrink-0 gap-1">
                        {toldKeys(command.keys).map((key) => (
                          <Kbd key={key}>{key}</Kbd>
                        ))}
                      </span>
                    </li>
                  ),
                )}
              </ul>
            </section>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}
