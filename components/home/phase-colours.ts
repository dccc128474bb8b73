import type { Phase } from "@/components/home/read-demo";

/** Tailwind classes and token names by phase; the words beside them carry the meaning. */
export const PHASE_COLOURS: Readonly<Record<Phase, { text: string; fill: string; border: string; token: string }>> = {
  idle: { text: "text-ink", fill: "bg-ok", border: "border-ok", token: "var(--ok)" },
  easy: { text: "text-ink", fill: "bg-ok", border: "border-ok", token: "var(--ok)" },
  busy: { text: "text-warn", fill: "bg-warn", border: "border-warn", token: "var(--warn)" },
  hot: { text: "text-warn", fill: "bg-warn", border: "border-warn", token: "var(--warn)" },
  broken: { text: "text-hot", fill: "bg-hot", border: "border-hot", token: "var(--hot)" },
};
