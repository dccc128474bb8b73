import Link from "next/link";
import type { Setting } from "@/lib/domain/catalogue/setting-schema";
import { learnPath, stepOfOption } from "@/lib/domain/learn/learn-path";

function defaultInWords(setting: Setting): string {
  if (setting.default === undefined) return "open until somebody chooses";
  switch (setting.type) {
    case "choice":
      return setting.options.find(({ value }) => value === setting.default)?.label ?? setting.default;
    case "number":
      return setting.default === 1 ? "1" : `${setting.default.toLocaleString("en")} ${setting.unit}`;
    case "switch":
      return setting.default ? "on" : "off";
    case "text":
      return setting.default;
  }
}

function factorsInWords(capacity: number | undefined, cost: number | undefined): string {
  const said = [
    ...(capacity === undefined || capacity === 1 ? [] : [`carries × ${String(capacity)}`]),
    ...(cost === undefined || cost === 1 ? [] : [`costs × ${String(cost)}`]),
  ];
  return said.join(", ");
}

function Choices({ setting }: { setting: Extract<Setting, { type: "choice" }> }) {
  return (
    <ul className="mt-2 space-y-1 text-sm">
      {setting.options.map(({ value, label, help, capacityFactor, costFactor }) => {
        const factors = factorsInWords(capacityFactor, costFactor);
        return (
          <li key={value} className="grid gap-x-4 sm:grid-cols-[190px_1fr]">
            <span className="text-ink">{label}</span>
            <span className="text-ink-2">{[help, factors].filter(Boolean).join(" ")}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What can be set on a kind: what each changes, what it is without a choice, and whether it is a decision. */
export function SettingList({
  settings,
  steps,
}: {
  settings: readonly Setting[];
  /** What the steps are called. */
  steps: ReadonlyMap<string, string>;
}) {
  return (
    <ul className="divide-y divide-line rounded-xl border border-line-strong bg-panel px-4 text-base sm:px-5">
      {settings.map((setting) => (
        <li key={setting.key} className="py-3.5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="font-semibold">{setting.label}</h3>
            <p className="text-sm text-ink-3">
              {setting.type === "number"
                ? `${setting.min.toLocaleString("en")} to ${setting.max.toLocaleString("en")}; default: `
                : "default: "}
              {defaultInWords(setting)}
            </p>
          </div>
          <p className="mt-0.5 max-w-[620px] text-ink-2">{setting.help}</p>
          {setting.type === "choice" ? <Choices setting={setting} /> : null}
          {setting.opensDecision ? (
            <p className="mt-2 text-sm text-ink-3">
              {setting.opensDecision.settles === "value" ? "Its value" : "That it is used"} is a decision:{" "}
              <Link
                href={learnPath({ step: stepOfOption(setting.opensDecision.question) })}
                prefetch={false}
                className="underline underline-offset-2 hover:text-accent"
              >
                {stepOfOption(setting.opensDecision.question).toUpperCase()}{" "}
                {steps.get(stepOfOption(setting.opensDecision.question))}
              </Link>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
