import type { PanelTab } from "@/lib/client/studio-state";

/** The four tabs, in their order. */
export const PANEL_TABS: readonly { tab: PanelTab; word: string }[] = [
  { tab: "step", word: "Step" },
  { tab: "decision", word: "Decision" },
  { tab: "coach", word: "Coach" },
  { tab: "inspect", word: "Inspect" },
];

/** Whether a word names a tab. */
export function isPanelTab(word: string): word is PanelTab {
  return PANEL_TABS.some(({ tab }) => tab === word);
}
