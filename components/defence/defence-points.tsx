import { useId } from "react";

type DefencePointsProps = {
  title: string;
  points: readonly { says: string; why: string }[];
  empty: string;
  ordered?: boolean;
};

/** What is said and why, a few times. */
export function DefencePoints({ title, points, empty, ordered = false }: DefencePointsProps) {
  const id = useId();
  const List = ordered ? "ol" : "ul";
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="font-semibold">
        {title}
      </h3>
      {points.length === 0 ? <p className="text-ink-2">{empty}</p> : null}
      <List className={ordered ? "mt-1 list-decimal space-y-1.5 pl-5" : "mt-1 list-disc space-y-1.5 pl-5"}>
        {points.map((point) => (
          <li key={`${point.says}/${point.why}`}>
            {point.says} <span className="block text-xs text-ink-3">{point.why}</span>
          </li>
        ))}
      </List>
    </section>
  );
}
