import { Share2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTitle, DialogTrigger } from "@/components/ui/dialog";
import { later } from "@/components/ui/later";

const SharePanel = later(() => import("@/components/share/share-panel").then((part) => part.SharePanel));

/** Opens the links of a board, for whoever may share it. */
export function ShareButton({ boardId }: { boardId: string }) {
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button variant="primary" aria-label="Share" className="max-lg:size-8 max-lg:p-0 max-md:size-11">
          <Share2 size={14} aria-hidden />
          <span className="max-lg:hidden">Share</span>
        </Button>
      </DialogTrigger>
      <DialogContent aria-describedby="share-says" className="max-w-xl gap-4">
        <div>
          <DialogTitle>Share this board</DialogTitle>
          <p id="share-says" className="mt-1 text-ink-2">
            Whoever has a link looks: live, with the notes and the walk, without an account. They change
            nothing, and may make a copy of their own.
          </p>
        </div>
        <SharePanel boardId={boardId} />
      </DialogContent>
    </Dialog>
  );
}
