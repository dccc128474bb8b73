import { Pause, Play, RotateCcw, StepBack, StepForward } from "lucide-react";
import type { Playback } from "@/components/lesson/sequence/use-playback";
import { Button } from "@/components/ui/button";
import { Slider } from "@/components/ui/slider";

export type PlayerControlsProps = {
  playback: Playback;
  length: number;
  /** What the step of now says, for the scrubber. */
  says: string;
  label: string;
};

const TOUCH = "size-11 sm:size-8";

/** Play and pause, one step back and forward, and a line to scrub along. */
export function PlayerControls({ playback, length, says, label }: PlayerControlsProps) {
  const { at, playing } = playback;
  const isOver = at >= length;
  const PlayIcon = playing ? Pause : isOver ? RotateCcw : Play;
  return (
    <div role="group" aria-label={label} className="flex items-center gap-1.5">
      <Button
        variant="primary"
        className="h-11 w-24 sm:h-8"
        onClick={playing ? playback.pause : playback.play}
      >
        <PlayIcon size={14} aria-hidden />
        {playing ? "Pause" : isOver ? "Again" : "Play"}
      </Button>
      <Button
        size="icon"
        className={TOUCH}
        aria-label="One step back"
        disabled={at === 0}
        onClick={playback.back}
      >
        <StepBack size={14} aria-hidden />
      </Button>
      <Button
        size="icon"
        className={TOUCH}
        aria-label="One step forward"
        disabled={isOver}
        onClick={playback.forward}
      >
        <StepForward size={14} aria-hidden />
      </Button>
      <Slider
        className="mx-1 max-w-80 min-w-0 flex-1"
        label="Step"
        min={0}
        max={length}
        value={at}
        valueText={at === 0 ? "Before the first step" : `Step ${String(at)} of ${String(length)}: ${says}`}
        onValueChange={playback.seek}
      />
      <span aria-hidden className="w-14 text-right font-mono text-xs whitespace-nowrap text-ink-3">
        {at} of {length}
      </span>
    </div>
  );
}
