import { Ban, CircleCheck, Clock } from "lucide-react";
import { LINK_DAYS } from "@/components/share/link-days";
import type { LinkItem } from "@/components/share/link-item";
import { dayOf, endWords, usedWords } from "@/components/share/link-words";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { cn } from "@/lib/shared/class-names";

const MARKS = {
  open: { icon: CircleCheck, tone: "text-ok", word: "Open" },
  expired: { icon: Clock, tone: "text-ink-3", word: "Run out" },
  revoked: { icon: Ban, tone: "text-ink-3", word: "Revoked" },
} as const;

export type LinkRowProps = {
  link: LinkItem;
  /** In milliseconds. */
  now: number;
  onRevoke: () => void;
  onDays: (days: number) => void;
};

/** One link: for whom, until when, whether it was used, and how to end it or let it last. */
export function LinkRow({ link, now, onRevoke, onDays }: LinkRowProps) {
  const { icon: Mark, tone, word } = MARKS[link.standing];
  const name = link.label === "" ? "No name" : link.label;
  return (
    <li className="grid gap-x-3 gap-y-2 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <div className="min-w-0">
        <p className="flex min-w-0 items-center gap-1.5">
          <Mark size={14} aria-label={`${word}:`} className={cn("shrink-0", tone)} />
          <span className={cn("truncate", link.standing === "open" ? "font-medium" : "text-ink-2")}>
            {name}
          </span>
        </p>
        <p className="text-xs text-ink-3">
          Made {dayOf(link.createdAt)} · {endWords(link, now)} · {usedWords(link)}
        </p>
      </div>
      {link.standing === "revoked" ? null : (
        <div className="flex gap-1.5">
          <Select
            aria-label={`Let “${name}” last from now`}
            value=""
            placeholder={link.standing === "open" ? "Change the end" : "Open again"}
            onValueChange={(days) => {
              onDays(Number(days));
            }}
            options={LINK_DAYS}
            className="w-40 max-md:h-11 max-md:flex-1"
          />
          {link.standing === "open" ? (
            <Button
              variant="danger"
              aria-label={`Revoke “${name}”`}
              onClick={onRevoke}
              className="max-md:h-11"
            >
              Revoke
            </Button>
          ) : null}
        </div>
      )}
    </li>
  );
}
