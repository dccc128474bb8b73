import type { CommandId } from "@/lib/client/commands/command";
import { COMMANDS } from "@/lib/client/commands/commands";
import { NOTHING } from "@/lib/client/choose";
import type { OutlineHands } from "@/lib/client/outline/outline-hands";
import { useStudio } from "@/lib/client/use-studio";

/** Whether a command would do something where one stands in the outline. */
export function useMayAct(hands: OutlineHands, id: CommandId): boolean {
  return useStudio((state) => {
    const command = COMMANDS.find((one) => one.id === id);
    return command?.when({ ...state, selection: hands.aimed(state) ?? NOTHING }) ?? false;
  });
}
