import { chosenCount } from "@/lib/client/commands/command";
import type { StudioState } from "@/lib/client/studio-state";
import type { Component } from "@/lib/domain/board/component-schema";

/** The component that alone is chosen, while nothing else is under way; undefined otherwise. */
export function oneChosen(state: StudioState): Component | undefined {
  const { readOnly, connectingFrom, choosingMany, ghost, selection, board } = state;
  if (readOnly || connectingFrom !== null || choosingMany || ghost !== null) return undefined;
  const [id] = selection.components;
  if (id === undefined || chosenCount(state) !== 1) return undefined;
  return board.components[id as keyof typeof board.components];
}
