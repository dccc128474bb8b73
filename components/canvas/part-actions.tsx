import { Cable, CopyPlus, Pin, PinOff, SlidersHorizontal, SquareMousePointer, Trash2 } from "lucide-react";
import { BarButton } from "@/components/ui/bar-button";
import type { Shortcuts } from "@/lib/client/shortcuts";
import type { StudioState } from "@/lib/client/studio-state";
import { useStudio } from "@/lib/client/use-studio";
import type { Component } from "@/lib/domain/board/component-schema";

const selectBegin = (state: StudioState) => state.beginConnecting;
const selectShowSheet = (state: StudioState) => state.showSheet;

/** What can be done to the one chosen component. */
export function PartActions({ component, shortcuts }: { component: Component; shortcuts: Shortcuts }) {
  const begin = useStudio(selectBegin);
  const showSheet = useStudio(selectShowSheet);
  const { id, name, pinned } = component;
  const run = (command: Parameters<Shortcuts["run"]>[0]) => () => {
    shortcuts.run(command);
  };
  return (
    <>
      <span className="contents md:hidden">
        <BarButton
          label={`Open ${name}`}
          keys=""
          icon={SlidersHorizontal}
          onClick={() => {
            showSheet(true);
          }}
        />
      </span>
      <BarButton
        label={`Connect ${name}`}
        keys="C"
        icon={Cable}
        onClick={() => {
          begin(id);
        }}
      />
      <BarButton
        label={`Pin ${name}`}
        keys="P"
        icon={pinned ? PinOff : Pin}
        isPressed={pinned}
        onClick={run("pin")}
      />
      <BarButton label={`Duplicate ${name}`} keys="Ctrl D" icon={CopyPlus} onClick={run("duplicate")} />
      <span className="hidden pointer-coarse:contents">
        <BarButton label="Choose more" keys="V" icon={SquareMousePointer} onClick={run("select-many")} />
      </span>
      <BarButton label={`Remove ${name}`} keys="⌫" icon={Trash2} isDanger onClick={run("delete")} />
    </>
  );
}
