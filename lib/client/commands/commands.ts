import { ARRANGE_COMMANDS } from "@/lib/client/commands/arrange-commands";
import { CANVAS_COMMANDS } from "@/lib/client/commands/canvas-commands";
import { CHANGE_COMMANDS, SELECTION_COMMANDS } from "@/lib/client/commands/change-commands";
import { always, type Command } from "@/lib/client/commands/command";
import { OVERLAY_COMMANDS } from "@/lib/client/commands/overlay-commands";
import { VIEW_COMMANDS, ZOOM_COMMANDS } from "@/lib/client/commands/view-commands";
import { WALK_COMMANDS } from "@/lib/client/commands/walk-commands";

/** All commands, in the order of the `?` sheet: the one list that palette, sheet and keys read. */
export const COMMANDS: readonly Command[] = [
  ...CHANGE_COMMANDS,
  ...SELECTION_COMMANDS,
  ...CANVAS_COMMANDS,
  ...ARRANGE_COMMANDS,
  ...ZOOM_COMMANDS,
  ...WALK_COMMANDS,
  ...VIEW_COMMANDS,
  ...OVERLAY_COMMANDS,
  { id: "theme-light", title: "Theme: light", keys: [], place: "everywhere", when: always },
  { id: "theme-dark", title: "Theme: dark", keys: [], place: "everywhere", when: always },
  { id: "theme-system", title: "Theme: as the system", keys: [], place: "everywhere", when: always },
  { id: "help", title: "Show all keys", keys: ["?", "Shift+?"], place: "everywhere", when: always },
];
