import {
  Cable,
  ClipboardPaste,
  Copy,
  CopyPlus,
  FolderInput,
  ListChecks,
  PencilLine,
  Pin,
  Redo2,
  Scissors,
  SquareMousePointer,
  Trash2,
  type LucideIcon,
} from "lucide-react";
import type { CommandId } from "@/lib/client/commands/command";

/** A command as the outline offers it: in its bar when `isInBar`, and in its menu. */
export type OutlineAction = {
  command: CommandId;
  label: string;
  keys: string;
  icon: LucideIcon;
  isInBar?: true;
  isDanger?: true;
  /** Begins another part of the menu. */
  isFirst?: true;
};

/** What can be done with an item. The commands are the registry's; letters need Alt here, as they find by name. */
export const OUTLINE_ACTIONS: readonly OutlineAction[] = [
  { command: "connect", label: "Connect", keys: "Alt C", icon: Cable, isInBar: true },
  { command: "rename", label: "Rename", keys: "F2", icon: PencilLine, isInBar: true },
  { command: "put-into", label: "Put into a container", keys: "Alt M", icon: FolderInput, isInBar: true },
  { command: "duplicate", label: "Duplicate", keys: "Ctrl D", icon: CopyPlus, isInBar: true },
  { command: "pin", label: "Pin, or let move", keys: "Alt P", icon: Pin },
  { command: "copy", label: "Copy", keys: "Ctrl C", icon: Copy, isFirst: true },
  { command: "cut", label: "Cut", keys: "Ctrl X", icon: Scissors },
  { command: "paste", label: "Paste", keys: "Ctrl V", icon: ClipboardPaste },
  { command: "select-many", label: "Choose several", keys: "Space", icon: SquareMousePointer, isFirst: true },
  { command: "select-all", label: "Choose everything", keys: "Ctrl A", icon: ListChecks },
  { command: "redo", label: "Redo", keys: "Ctrl Shift Z", icon: Redo2, isFirst: true },
  {
    command: "delete",
    label: "Remove",
    keys: "Del",
    icon: Trash2,
    isInBar: true,
    isDanger: true,
  },
];
