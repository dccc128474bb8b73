import type { Phase } from "@/components/home/read-demo";

/** Tailwind classes and token names by phase; the words beside them carry the meaning. */
export const PHASE_COLOURS: Readonly<Record<Phase, { text: string; token: string }>> = {
  idle: { text: "text-ink", token: "var(--ok)" },
  easy: { text: "text-ink", token: "var(--ok)" },
  busy: { text: "text-warn", token: "var(--warn)" },
  hot: { text: "text-warn", token: "var(--warn)" },
  broken: { text: "text-hot", token: "var(--hot)" },
};
