import { clsx } from "clsx";
const TONE_CLASSES = { accent: "bg-accent", ok: "bg-ok", warn: "bg-warn", hot: "bg-hot" } as const;

export type ProgressBarProps = {
  /** 0-1; more is drawn full. */
  value: number;
  tone?: keyof typeof TONE_CLASSES;
  /** Without a label it is decoration, and the number must stand in words beside it. */
  label?: string;
  valueText?: string;
  className?: string;
};

export function ProgressBar({ value, tone = "accent", label, valueText, className }: ProgressBarProps) {
  const share = Math.max(0, Math.min(1, value));
  const meaning = label
    ? {
        role: "progressbar",
        "aria-label": label,
        "aria-valuemin": 0,
        "aria-valuemax": 100,
        "aria-valuenow": Math.round(share * 100),
        "aria-valuetext": valueText,
      }
    : { "aria-hidden": true };
  return (
    <div {...meaning} className={clsx("h-[3px] w-full overflow-hidden rounded-full bg-line", className)}>
      <div
        className={clsx(
          "h-full origin-left rounded-full transition-transform duration-150 ease-out",
          TONE_CLASSES[tone],
        )}
        style={{ transform: `scaleX(${share.toFixed(4)})` }}
      />
    </div>
  );
}
