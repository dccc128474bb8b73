import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTitle, DialogTrigger } from "@/components/ui/dialog";

/** Deletes a board for good, once it is said again by name: nothing brings it back after this. */
export function PurgeButton({ name, onPurge }: { name: string; onPurge: () => void }) {
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button
          variant="ghost"
          aria-label={`Delete ${name} for good`}
          className="text-hot hover:text-hot max-md:h-11 max-md:flex-1"
        >
          <Trash2 size={14} aria-hidden /> Delete for good
        </Button>
      </DialogTrigger>
      <DialogContent role="alertdialog" aria-describedby="purge-says" className="max-w-md">
        <DialogTitle className="break-words">Delete “{name}” for good?</DialogTitle>
        <p id="purge-says" className="text-base text-ink-2">
          Its edits, its notes and its share links go with it. Nothing brings it back.
        </p>
        <div className="mt-2 flex flex-wrap justify-end gap-2 *:max-md:h-11">
          <DialogClose asChild>
            <Button>Keep it</Button>
          </DialogClose>
          <DialogClose asChild>
            <Button variant="danger" onClick={onPurge}>
              Delete for good
            </Button>
          </DialogClose>
        </div>
      </DialogContent>
    </Dialog>
  );
}
