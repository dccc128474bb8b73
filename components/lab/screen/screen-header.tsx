import {
  Check,
  LoaderCircle,
  Monitor,
  PlugZap,
  Smartphone,
  TriangleAlert,
  Users,
  WifiOff,
} from "lucide-react";
import { lineWords, type LineWords } from "@/components/lab/screen/line-words";
import { useSecond } from "@/components/lab/screen/use-second";
import type { ScreenState } from "@/lib/client/lab/screen";
import { deviceName } from "@/lib/domain/sessions/lab/device";
import { asBeginning } from "@/lib/domain/sessions/lab/who";
import { cn } from "@/lib/shared/class-names";

const TONES: Readonly<Record<LineWords["tone"], string>> = {
  quiet: "text-ink-3",
  ok: "text-ok",
  warn: "text-warn",
  hot: "text-hot",
};

function LineIcon({ state, tone }: { state: ScreenState["line"]["state"]; tone: LineWords["tone"] }) {
  if (state === "dropped") return <WifiOff size={13} aria-hidden />;
  if (tone === "hot") return <TriangleAlert size={13} aria-hidden />;
  if (state === "connecting" || state === "waiting")
    return <LoaderCircle size={13} aria-hidden className="motion-safe:animate-spin" />;
  if (state === "live") return <Check size={13} aria-hidden />;
  return <PlugZap size={13} aria-hidden />;
}

function others({ present, address }: ScreenState): readonly string[] {
  return present
    .filter(({ deviceId }) => deviceId !== address.device)
    .map(({ deviceId, role }) => (role === "staff" ? "staff" : deviceName(deviceId)));
}

/** The device, who else is there, and how its line stands, by icon and word. */
export function ScreenHeader({ state }: { state: ScreenState }) {
  const { address, line, backInAt } = state;
  const now = useSecond(backInAt !== null);
  const { says, tone } = lineWords(state, now);
  const isPhone = address.device.startsWith("phone");
  const Device = address.as === "staff" ? Users : isPhone ? Smartphone : Monitor;
  const name = address.as === "owner" ? asBeginning(deviceName(address.device)) : asBeginning(address.as);
  const names = others(state);
  const also = `Also here: ${names.join(", ")}`;
  return (
    <header className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-2 gap-y-0.5 border-b border-line px-3 py-1.5">
      <Device size={14} aria-hidden className="shrink-0 text-ink-3" />
      <h1 className="text-sm font-medium text-ink-2">{name}</h1>
      {names.length === 0 ? null : (
        <span className="inline-flex items-center gap-1 text-xs text-ink-3" title={also}>
          <span aria-hidden>+{names.length}</span>
          <span className="sr-only">{also}</span>
        </span>
      )}
      <p
        className={cn(
          "ml-auto flex items-center gap-1.5 text-xs whitespace-nowrap [&_svg]:shrink-0",
          TONES[tone],
        )}
      >
        <LineIcon state={line.state} tone={tone} />
        <span className="tabular-nums">{says}</span>
      </p>
    </header>
  );
}
