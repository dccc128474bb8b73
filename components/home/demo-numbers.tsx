import { clsx } from "clsx";
import type { DemoBasis } from "@/components/home/demo-basis";
import {
  capacityWorking,
  peakWorking,
  responseWorking,
  utilisationWorking,
} from "@/components/home/number-working";
import { OpenNumber } from "@/components/home/open-number";
import { PHASE_COLOURS } from "@/components/home/phase-colours";
import type { DemoReading } from "@/components/home/read-demo";

/** The four numbers of the moment. */
export function DemoNumbers({ reading, basis }: { reading: DemoReading; basis: DemoBasis }) {
  const tone = PHASE_COLOURS[reading.phase].text;
  const numbers = [
    { label: "arrive at peak", working: peakWorking(reading) },
    { label: "it can answer", working: capacityWorking(reading, basis) },
    { label: "busy", working: utilisationWorking(reading), tone },
    { label: "an answer takes", working: responseWorking(reading, basis), tone },
  ];
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-[repeat(4,120px)] sm:gap-x-2">
      {numbers.map(({ label, working, tone: colour }) => (
        <li key={label} className="min-w-0">
          <OpenNumber
            working={working}
            className={clsx("block font-mono text-xl font-semibold tracking-tight tabular-nums", colour)}
          >
            {working.value}
          </OpenNumber>
          <span className="mt-0.5 block text-xs text-ink-3">{label}</span>
        </li>
      ))}
    </ul>
  );
}
