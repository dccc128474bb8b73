import { Check, Copy } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

/** A new link, to be copied now: what is kept of it on the server could not be read back. */
export function MadeLink({ address }: { address: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const id = useId();
  // A link just made is what comes next: the focus goes to it, all of it chosen.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [address]);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      setCopied(false); // Where the clipboard is closed to pages, all of it is chosen, and Ctrl C does it.
    }
  };
  return (
    <section aria-label="The new link" className="grid gap-2 rounded-xl border border-ok/35 bg-ok-bg p-3">
      <p id={id}>
        <span className="font-medium">Copy it now: it is shown this once.</span>{" "}
        <span className="text-ink-2">
          The server keeps only a fingerprint of it. Whoever has the whole link can look.
        </span>
      </p>
      <div className="flex gap-2">
        <Input
          ref={field}
          readOnly
          value={address}
          aria-label="Share link"
          aria-describedby={id}
          className="bg-panel! font-mono text-xs max-md:h-11"
          onFocus={(event) => {
            event.target.select();
          }}
        />
        <Button onClick={() => void copy()} className="max-md:h-11">
          {copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          {copied ? "Copied" : "Copy"}
        </Button>
        <VisuallyHidden role="status">{copied ? "The link is copied" : ""}</VisuallyHidden>
      </div>
    </section>
  );
}
