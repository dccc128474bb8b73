import type { LabState } from "@/lib/client/lab-page/lab-state";
import { deviceName } from "@/lib/domain/sessions/lab/device";
import type { LabAddress } from "@/lib/domain/sessions/lab/lab-address";
import { screenPath, type Side } from "@/lib/domain/sessions/lab/screen-address";
import { asBeginning } from "@/lib/domain/sessions/lab/who";
import { cn } from "@/lib/shared/class-names";

const NAMES: Readonly<Record<Side, string>> = { direct: "one connection", durable: "durable session" };

/** The screens of one side, each a page of its own, so that what is done to it is really done. */
export function ScreenFrames({ side, state, address }: { side: Side; state: LabState; address: LabAddress }) {
  const { current, devices } = state;
  if (current === null)
    return (
      <div className="grid h-[360px] place-items-center rounded-card border border-dashed border-line-strong p-6 text-center text-ink-2">
        <p className="max-w-[36ch]">
          Press a button: the same question goes to both sides, and it happens as soon as words come.
        </p>
      </div>
    );
  const { labId: lab, sessionId: session, proxy } = current;
  const { seed, pace } = address;
  return (
    <div className={cn("grid min-w-0 gap-2", devices.length > 1 && "sm:grid-cols-[3fr_2fr]")}>
      {devices.map((device) => (
        <iframe
          key={`${lab}/${device}`}
          title={`${asBeginning(deviceName(device))}, ${NAMES[side]}`}
          src={screenPath({
            side,
            lab,
            device,
            seed: String(seed),
            pace: String(pace),
            proxy,
            ...(side === "durable" ? { session } : {}),
          })}
          className="h-[360px] w-full min-w-0 rounded-card border border-line-strong bg-panel"
        />
      ))}
    </div>
  );
}
