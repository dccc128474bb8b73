import { Flame, ShieldCheck } from "lucide-react";
import { RESOURCE_WORDS } from "@/lib/domain/catalogue/resource-words";
import { useStudio } from "@/lib/client/use-studio";
import { formatBytes, formatCount, formatUsers, formatWhole } from "@/lib/shared/format-number";
import { cn } from "@/lib/shared/class-names";

/** The first part to fail, in one sentence; with a preview, also the first that would fail then. `isBrief`: 1.2 M, not 1.2 million. */
export function FirstToFail({ className, isBrief = false }: { className?: string; isBrief?: boolean }) {
  const load = useStudio((studio) => studio.analysis.load);
  const components = useStudio((studio) => studio.board.components);
  const ghost = useStudio((studio) => (studio.ghost?.shows === "tidy-up" ? null : studio.ghost));
  const fly = useStudio((studio) => studio.fly);
  const fails = load.firstToFail;
  const inUsers = isBrief ? formatCount : formatUsers;
  if (!fails) {
    return (
      <p className={cn("flex items-center gap-2", className)}>
        <ShieldCheck size={15} aria-hidden className="shrink-0 text-ok" />
        Nothing on this board runs out.
      </p>
    );
  }
  const then = ghost?.analysis.load.firstToFail;
  const broken = load.usersPerDay >= fails.atUsersPerDay;
  const name = components[fails.component]?.name ?? "A part";
  return (
    <p aria-live="polite" className={cn("flex min-w-0 items-center gap-2", className)}>
      <Flame size={15} aria-hidden className={cn("shrink-0", broken ? "text-hot" : "text-ink-3")} />
      <span className="min-w-0">
        <button
          type="button"
          className="font-medium underline decoration-line-strong underline-offset-2 hover:decoration-accent"
          onClick={() => {
            fly({ components: [fails.component] });
          }}
        >
          {name}
        </button>{" "}
        {broken ? "has failed since" : "fails first, at"}{" "}
        <strong className="font-semibold">{inUsers(fails.atUsersPerDay)} users</strong>:{" "}
        {fails.resource === "storedBytes"
          ? formatBytes(fails.capacity)
          : `${formatWhole(fails.capacity)} ${RESOURCE_WORDS[fails.resource]}`}{" "}
        is all it carries.
        {ghost && then ? (
          <>
            {" "}
            With the preview, {ghost.board.components[then.component]?.name ?? "a part"}, at{" "}
            <strong className="font-semibold">{inUsers(then.atUsersPerDay)}</strong>.
          </>
        ) : null}
      </span>
    </p>
  );
}
