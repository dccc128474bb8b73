import { Slider } from "@/components/ui/slider";
import { LAST_PLACE, placeOfUsers, usersAtPlace } from "@/lib/shared/users-scale";
import { useStudio } from "@/lib/client/use-studio";
import { formatCount, formatUsers } from "@/lib/shared/format-number";
import { cn } from "@/lib/shared/class-names";

const TICKS = [1, 100, 1e4, 1e6, 1e8, 1e9] as const;

/** Where a place of the slider is drawn: the thumb stays within the line, so the ends are half a thumb in. */
function leftOf(place: number): string {
  const share = place / LAST_PLACE;
  return `calc(${(share * 100).toFixed(2)}% + ${(8 - share * 16).toFixed(2)}px)`;
}

/** Users a day, on a logarithmic scale; the stage's own load is marked. Looking at any load is free. */
export function UsersSlider() {
  const users = useStudio((studio) => studio.analysis.load.usersPerDay);
  const stageUsers = useStudio((studio) => studio.analysis.stageLoad.usersPerDay);
  const lookAtUsers = useStudio((studio) => studio.lookAtUsers);
  const look = (place: number): void => {
    const next = usersAtPlace(place, users);
    lookAtUsers(next === stageUsers ? null : next);
  };
  const stagePlace = placeOfUsers(stageUsers);
  return (
    <div className="relative pb-5">
      <span
        aria-hidden
        className="pointer-events-none absolute top-1 h-4 w-0.5 -translate-x-1/2 rounded-full bg-accent/60"
        style={{ left: leftOf(stagePlace) }}
      />
      <Slider
        label="Users a day"
        className="relative"
        value={placeOfUsers(users)}
        valueText={`${formatUsers(users)} users a day${users === stageUsers ? ", this stage" : ""}`}
        min={0}
        max={LAST_PLACE}
        onValueChange={look}
      />
      <div aria-hidden className="pointer-events-none absolute inset-x-0 top-6 h-4 text-xs text-ink-3">
        {TICKS.filter((tick) => Math.abs(placeOfUsers(tick) - stagePlace) > 110).map((tick) => (
          <span
            key={tick}
            className={cn(
              "absolute",
              tick === 1 ? "" : tick === 1e9 ? "-translate-x-full" : "-translate-x-1/2",
            )}
            style={{ left: tick === 1 ? 0 : tick === 1e9 ? "100%" : leftOf(placeOfUsers(tick)) }}
          >
            {formatCount(tick)}
          </span>
        ))}
        <span
          className={cn(
            "absolute font-medium whitespace-nowrap text-accent",
            stagePlace < 40 ? "" : stagePlace > LAST_PLACE - 40 ? "-translate-x-full" : "-translate-x-1/2",
          )}
          style={{ left: leftOf(stagePlace) }}
        >
          {formatCount(stageUsers)}
        </span>
      </div>
    </div>
  );
}
