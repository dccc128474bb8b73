import { clsx } from "clsx";
import { Flame, Server, ServerCrash, Users } from "lucide-react";
import { formatRate } from "@/components/home/format-rate";
import type { NumberWorking } from "@/components/home/number-working";
import { OpenNumber } from "@/components/home/open-number";
import type { DemoReading } from "@/components/home/read-demo";
import { SceneCard } from "@/components/home/scene-card";
import { SceneWire } from "@/components/home/scene-wire";
import { ServerInside } from "@/components/home/server-inside";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatPercent, formatUsers } from "@/lib/shared/format-number";

const BAR_TONES = { idle: "ok", easy: "ok", busy: "warn", hot: "warn", broken: "hot" } as const;

/** The mini board: the people, the wire and the one server. */
export function Scene({
  reading,
  peak,
  flowing,
}: {
  reading: DemoReading;
  peak: NumberWorking;
  flowing: boolean;
}) {
  const isBroken = reading.phase === "broken";
  const isHot = reading.phase === "hot" || reading.phase === "busy";
  const wire = isBroken ? "var(--hot)" : "var(--ink-3)";
  return (
    <div className="flex w-full max-w-[640px] flex-col items-center sm:flex-row">
      <SceneCard
        icon={Users}
        hue="client"
        name="Your users"
        says={`${formatUsers(reading.usersPerDay)} a day`}
      />
      <SceneWire colour={wire} flowing={flowing}>
        <OpenNumber working={peak} isQuiet>
          {formatRate(reading.peakPerSecond)}/s at peak
        </OpenNumber>
      </SceneWire>
      <SceneCard
        icon={isBroken ? ServerCrash : Server}
        hue="compute"
        name="One server"
        says="Web, app and database"
        isHot={isBroken}
        className="sm:h-auto sm:pb-3"
      >
        <div className="absolute inset-x-3.5 bottom-3 sm:hidden">
          <ProgressBar
            value={reading.utilisation}
            tone={BAR_TONES[reading.phase]}
            label="How busy the server is"
            valueText={formatPercent(reading.utilisation)}
          />
        </div>
        <ServerInside uses={reading.uses} />
        {isBroken || isHot ? (
          <span
            className={clsx(
              "pops absolute -top-3 -right-20 inline-flex h-6 items-center gap-1 rounded-full border px-2.5 text-sm font-medium whitespace-nowrap sm:right-3",
              isBroken ? "border-hot/35 bg-hot-bg text-hot" : "border-warn/35 bg-warn-bg text-warn",
            )}
          >
            {isBroken ? <Flame size={14} aria-hidden /> : null}
            {isBroken
              ? `backlog +${formatRate(reading.backlogPerSecond)}/s`
              : `${formatPercent(reading.utilisation)} busy`}
          </span>
        ) : null}
      </SceneCard>
    </div>
  );
}
