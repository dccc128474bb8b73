import { Minus, Plus } from "lucide-react";
import { qualityName } from "@/lib/domain/catalogue/quality-name";
import type { Option } from "@/lib/domain/knowledge/step-schema";

/** What an option gains or gives up, each with the mechanism. */
export function Effects({
  title,
  effects,
  sign,
}: {
  title: string;
  effects: Option["gain"];
  sign: "plus" | "minus";
}) {
  const Drawn = sign === "plus" ? Plus : Minus;
  return (
    <div>
      <p className="text-sm font-medium text-ink-3">{title}</p>
      <ul className="mt-1.5 space-y-1.5">
        {effects.map(({ quality, by }) => (
          <li key={`${quality}/${by}`} className="flex gap-2">
            <Drawn
              size={14}
              aria-hidden
              className={sign === "plus" ? "mt-1 shrink-0 text-ok" : "mt-1 shrink-0 text-hot"}
            />
            <span>
              <b className="font-medium text-ink">{qualityName(quality)}</b>: {by}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
