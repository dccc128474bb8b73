import { Slider } from "@/components/ui/slider";
import { cn } from "@/lib/shared/class-names";
import { LAST_PLACE, placeOfUsers, usersAtPlace } from "@/lib/shared/users-scale";
import { formatCount, formatUsers, formatWhole } from "@/lib/shared/format-number";

const TICKS = [1, 1e3, 1e6, 1e9] as const;

/** A tick so near to a flag, in places of the line, would lie under its word; on a phone's short line more do. */
const NEAR = { wide: 150, narrow: 300 };

function tickSide(tick: number): string {
  if (tick === 1) return "left-0";
  return tick === 1e9 ? "right-0" : "-translate-x-1/2";
}

/** Where a place is drawn: the thumb stays within the line, so the ends are half a thumb in. */
function leftOf(place: number): string {
  const share = place / LAST_PLACE;
  return `calc(${(share * 100).toFixed(2)}% + ${(9 - share * 18).toFixed(2)}px)`;
}

export type UsersLineProps = {
  users: number;
  onUsers: (users: number) => void;
  onCommit: () => void;
  /** What a screen reader hears behind the number. */
  says: string;
  load: string;
  /** Numbers of users at which something happens, each with a short word. */
  flags: readonly { users: number; word: string }[];
  busy: boolean;
};

/** The users on a logarithmic line: drag it, tap it, or use the arrow keys. */
export function UsersLine({ users, onUsers, onCommit, says, load, flags, busy }: UsersLineProps) {
  return (
    <div className="border-b border-line px-4 pt-3.5 pb-2.5 sm:px-6" aria-busy={busy}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-0.5">
        <p className="text-xl font-semibold tracking-tight tabular-nums">
          {formatWhole(users)} {users === 1 ? "user" : "users"} a day
        </p>
        <p className="text-sm text-ink-3">{load}</p>
      </div>
      <div className="relative mt-1.5 pb-5">
        {flags.map((flag) => (
          <span
            key={flag.word}
            aria-hidden
            className="pointer-events-none absolute top-0 h-6 w-px bg-ink-3"
            style={{ left: leftOf(placeOfUsers(flag.users)) }}
          />
        ))}
        <Slider
          label="Users a day"
          value={placeOfUsers(users)}
          valueText={`${formatUsers(users)} users a day. ${says}`}
          min={0}
          max={LAST_PLACE}
          onValueChange={(place) => {
            onUsers(usersAtPlace(place, users));
          }}
          onValueCommit={onCommit}
          className="relative max-md:h-11"
        />
        <div aria-hidden className="pointer-events-none absolute inset-x-0 bottom-0 h-4 text-xs text-ink-3">
          {TICKS.map((tick) => {
            const place = placeOfUsers(tick);
            const nearest = Math.min(...flags.map((flag) => Math.abs(place - placeOfUsers(flag.users))));
            return nearest <= NEAR.wide ? null : (
              <span
                key={tick}
                className={cn("absolute", tickSide(tick), nearest <= NEAR.narrow && "max-sm:hidden")}
                style={tick === 1 || tick === 1e9 ? undefined : { left: leftOf(place) }}
              >
                {formatCount(tick)}
              </span>
            );
          })}
          {flags.map((flag) => {
            const place = placeOfUsers(flag.users);
            const end =
              place > LAST_PLACE * 0.8
                ? "-translate-x-full"
                : place < LAST_PLACE * 0.2
                  ? ""
                  : "-translate-x-1/2";
            return (
              <span
                key={flag.word}
                className={`absolute font-medium whitespace-nowrap text-ink-2 ${end}`}
                style={{ left: leftOf(place) }}
              >
                {flag.word} {formatCount(flag.users)}
              </span>
            );
          })}
        </div>
      </div>
    </div>
  );
}
