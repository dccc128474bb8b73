"use client";

import { useEffect, useMemo, useState, type ReactNode } from "react";
import { DemoNumbers } from "@/components/home/demo-numbers";
import type { DemoBasis } from "@/components/home/demo-basis";
import { DemoSentence } from "@/components/home/demo-sentence";
import { inTwoFigures, LAST_PLACE, usersAt } from "@/components/home/log-scale";
import { peakWorking } from "@/components/home/number-working";
import { readDemo, type Phase } from "@/components/home/read-demo";
import type { CurvePoint } from "@/components/home/response-curve";
import { Scene } from "@/components/home/scene";
import { UsersSlider } from "@/components/home/users-slider";
import { formatUsers } from "@/lib/shared/format-number";

/** A hundred users: a server that sleeps. */
const FIRST_PLACE = 200;
const STILL_AFTER_MS = 1_200;
/** The curve ends this close below the capacity; its height there is the top of the picture. */
const CURVE_ENDS_AT = 0.995;
const CURVE_STEPS = 160;

function drawCurve(basis: DemoBasis): CurvePoint[] {
  return Array.from({ length: CURVE_STEPS + 1 }, (_, step) => {
    // Even steps of utilisation, drawn together towards the end, where the curve bends.
    const usersPerDay = Math.max(
      1,
      basis.breaksAtUsers * CURVE_ENDS_AT * (1 - (1 - step / CURVE_STEPS) ** 2),
    );
    return { usersPerDay, responseMs: readDemo(basis, usersPerDay).responseMs ?? 0 };
  }).filter((point) => point.responseMs > 0);
}

function announce(phase: Phase, breaksAtUsers: number): string {
  if (phase === "broken")
    return `The server broke: it stops at ${formatUsers(inTwoFigures(breaksAtUsers))} users a day.`;
  return phase === "hot" ? "The server is almost full." : "The server holds.";
}

/** The first screen: people, one server, and a slider that breaks it. The figures are the engine's and the catalogue's. */
export function LoadDemo({ basis, children }: { basis: DemoBasis; children: ReactNode }) {
  const [place, setPlace] = useState(FIRST_PLACE);
  const [touched, setTouched] = useState(0);
  const [flowing, setFlowing] = useState(false);
  useEffect(() => {
    if (touched === 0) return;
    const timer = setTimeout(() => {
      setFlowing(false);
    }, STILL_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [touched]);

  const reading = readDemo(basis, usersAt(place));
  const curve = useMemo(() => drawCurve(basis), [basis]);

  const change = (next: number) => {
    setPlace(Math.min(LAST_PLACE, next));
    setFlowing(true);
    setTouched((count) => count + 1);
  };
  return (
    <div className="mx-auto grid w-full max-w-[1440px] flex-1 content-between gap-x-10 gap-y-5 px-4 pt-6 pb-6 sm:px-10 lg:grid-cols-[minmax(0,580px)_minmax(0,1fr)] lg:grid-rows-[1fr_1fr_auto] lg:px-[72px] lg:pt-10 lg:pb-10">
      <div className="lg:self-end lg:pb-3">{children}</div>
      <div className="grid justify-items-center gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:content-center lg:justify-items-end lg:gap-8">
        <Scene reading={reading} peak={peakWorking(reading)} flowing={flowing} />
        <DemoSentence reading={reading} />
      </div>
      <div className="lg:col-span-2 lg:row-start-3">
        <UsersSlider
          place={place}
          onPlace={change}
          reading={reading}
          curve={curve}
          ceilingMs={curve.at(-1)?.responseMs ?? 1}
        />
      </div>
      <div className="lg:col-start-1 lg:row-start-2 lg:self-start lg:pt-3">
        <DemoNumbers reading={reading} basis={basis} />
      </div>
      <p role="status" className="sr-only">
        {announce(reading.phase, reading.breaksAtUsers)}
      </p>
    </div>
  );
}
