import { ChevronRight, MessageSquare } from "lucide-react";
import { useState } from "react";
import { CONTROL_ICONS } from "@/components/lab-page/control-icons";
import { buttonClasses } from "@/components/ui/button";
import type { LabState } from "@/lib/client/lab-page/lab-state";
import {
  LAB_CONTROLS,
  labControl,
  type LabControl,
  type LabControlId,
} from "@/lib/domain/sessions/lab/lab-control";
import { cn } from "@/lib/shared/class-names";

export type ControlBarProps = {
  state: LabState;
  /** The control that the address proposes. */
  scenario: LabControlId | undefined;
  onPress: (id: LabControlId) => void;
  onAsk: () => void;
};

type ControlProps = { control: LabControl; isProposed: boolean; isBusy: boolean; onPress: () => void };

const proposed = "border-accent bg-accent-bg text-accent hover:bg-accent-bg hover:text-accent";

function BigControl({ control, isProposed, isBusy, onPress }: ControlProps) {
  const Drawn = CONTROL_ICONS[control.id];
  return (
    <button
      type="button"
      aria-disabled={isBusy}
      onClick={isBusy ? undefined : onPress}
      className={cn(
        "grid min-h-16 grid-cols-[auto_1fr] items-center gap-x-3 rounded-card border border-line-strong bg-panel px-4 py-2.5 text-left shadow-card transition-colors duration-150 hover:border-ink-3 aria-disabled:cursor-progress aria-disabled:opacity-60",
        isProposed && proposed,
      )}
    >
      <Drawn size={20} aria-hidden />
      <span className="min-w-0">
        <span className="block text-lg font-semibold tracking-tight">{control.title}</span>
        <span className={cn("block text-xs text-ink-3", isProposed && "text-accent")}>{control.says}</span>
      </span>
    </button>
  );
}

function SmallControl({ control, isProposed, isBusy, onPress }: ControlProps) {
  const Drawn = CONTROL_ICONS[control.id];
  return (
    <li className="grid min-w-0 content-start gap-1">
      <button
        type="button"
        aria-disabled={isBusy}
        aria-describedby={`about-${control.id}`}
        onClick={isBusy ? undefined : onPress}
        className={cn(buttonClasses(), "w-full justify-start max-md:h-11", isProposed && proposed)}
      >
        <Drawn size={14} aria-hidden />
        {control.title}
      </button>
      <p id={`about-${control.id}`} className="text-xs text-ink-3">
        {control.says}
      </p>
    </li>
  );
}

/** Three big buttons, and the rest folded away. Each asks its question first when nothing is under way. */
export function ControlBar({ state, scenario, onPress, onAsk }: ControlBarProps) {
  const isBusy = state.busy !== null;
  const isFoldedScenario = scenario !== undefined && labControl(scenario).place === "more";
  const [isOpen, setOpen] = useState(isFoldedScenario);
  const draw = (control: LabControl) => ({
    control,
    isBusy,
    isProposed: control.id === scenario,
    onPress: () => {
      onPress(control.id);
    },
  });
  return (
    <section aria-label="Controls" className="grid gap-3">
      <div className="grid gap-2 sm:grid-cols-3">
        {LAB_CONTROLS.filter(({ place }) => place === "first").map((control) => (
          <BigControl key={control.id} {...draw(control)} />
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <button
          type="button"
          aria-disabled={isBusy}
          onClick={isBusy ? undefined : onAsk}
          className={cn(buttonClasses(), "max-md:h-11")}
        >
          <MessageSquare size={14} aria-hidden />
          Ask the agent
        </button>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls="more-controls"
          onClick={() => {
            setOpen(!isOpen);
          }}
          className={cn(buttonClasses({ variant: "ghost" }), "max-md:h-11")}
        >
          <ChevronRight
            size={14}
            aria-hidden
            className={cn(
              "transition-transform duration-150 motion-reduce:transition-none",
              isOpen && "rotate-90",
            )}
          />
          More ways to break it
        </button>
      </div>
      <ul
        id="more-controls"
        hidden={!isOpen}
        aria-label="More ways to break it"
        className={cn("gap-x-3 gap-y-3 sm:grid-cols-2 lg:grid-cols-4", isOpen && "grid")}
      >
        {LAB_CONTROLS.filter(({ place }) => place === "more").map((control) => (
          <SmallControl key={control.id} {...draw(control)} />
        ))}
      </ul>
    </section>
  );
}
