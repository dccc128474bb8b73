import { clsx } from "clsx";
import type { CSSProperties } from "react";

export type SliderProps = {
  value: number;
  onValueChange: (value: number) => void;
  /** Once, when the hand lets go or a key is released. */
  onValueCommit?: (value: number) => void;
  min: number;
  max: number;
  step?: number;
  label: string;
  /** What a screen reader says for the value: "5.2 million users a day". */
  valueText: string;
  disabled?: boolean;
  className?: string;
  /** Colour of the thumb's ring, any CSS colour. */
  thumbColour?: string;
  /** Picture of the part before the thumb, any CSS image: a gradient. */
  rangeImage?: string;
  describedBy?: string;
};

/**
 * One value on a line: arrow keys, Page Up and Down, Home, End; drag or tap anywhere on the line.
 * The browser's own range input: keys, touch and forms for no code.
 */
export function Slider(props: SliderProps) {
  const { value, onValueChange, onValueCommit, min, max, step = 1, disabled = false } = props;
  const share = max > min ? (value - min) / (max - min) : 0;
  const style = {
    "--share": share.toFixed(5),
    ...(props.thumbColour ? { "--thumb": props.thumbColour } : {}),
    ...(props.rangeImage ? { "--range": props.rangeImage } : {}),
  } as CSSProperties;
  const commit = onValueCommit
    ? (event: { currentTarget: HTMLInputElement }) => {
        onValueCommit(event.currentTarget.valueAsNumber);
      }
    : undefined;
  return (
    <input
      type="range"
      value={value}
      min={min}
      max={max}
      step={step}
      disabled={disabled}
      aria-label={props.label}
      aria-valuetext={props.valueText}
      aria-describedby={props.describedBy}
      onChange={(event) => {
        onValueChange(event.currentTarget.valueAsNumber);
      }}
      onPointerUp={commit}
      onKeyUp={commit}
      style={style}
      className={clsx("range", props.className)}
    />
  );
}
