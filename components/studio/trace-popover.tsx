import { Route } from "lucide-react";
import { Button } from "@/components/ui/button";
import { TraceControl } from "@/components/studio/later-parts";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";

/** Follows one request over the canvas, from the corner of it. */
export function TracePopover() {
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button variant="secondary" className="pointer-events-auto shadow-card">
          <Route aria-hidden size={15} /> Trace a request
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" side="top" className="max-h-[60vh] w-[320px] overflow-y-auto">
        <TraceControl />
      </PopoverContent>
    </Popover>
  );
}
