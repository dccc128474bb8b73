import { useId } from "react";
import { shareOf } from "@/components/home/log-scale";

const WIDTH = 1_000;
const HEIGHT = 56;

export type CurvePoint = { usersPerDay: number; responseMs: number };

/** How long an answer takes against the users, drawn only as far as the visitor has gone. A picture of the words above it. */
export function ResponseCurve({
  points,
  ceilingMs,
  usersPerDay,
  breaksAtUsers,
}: {
  points: readonly CurvePoint[];
  ceilingMs: number;
  usersPerDay: number;
  breaksAtUsers: number;
}) {
  const clip = useId();
  const floorMs = Math.min(...points.map((point) => point.responseMs));
  const toY = (ms: number) =>
    HEIGHT - 3 - (Math.log(ms / floorMs) / Math.log(ceilingMs / floorMs)) * (HEIGHT - 6);
  const breakX = shareOf(breaksAtUsers) * WIDTH;
  const line = points
    .map(
      (point) =>
        `${(shareOf(point.usersPerDay) * WIDTH).toFixed(1)} ${Math.max(0, toY(point.responseMs)).toFixed(1)}`,
    )
    .join("L");
  const reached = shareOf(usersPerDay) * WIDTH;
  const isBroken = usersPerDay >= breaksAtUsers;
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      preserveAspectRatio="none"
      className="block h-12 w-full overflow-visible lg:h-24"
    >
      <clipPath id={clip}>
        <rect x={0} y={-4} width={reached} height={HEIGHT + 8} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <path
          d={`M0 ${String(HEIGHT)}L${line}L${breakX.toFixed(1)} ${String(HEIGHT)}Z`}
          className="fill-accent/8"
        />
        <path
          d={`M${line}L${breakX.toFixed(1)} 0`}
          fill="none"
          vectorEffect="non-scaling-stroke"
          className="stroke-accent"
          strokeWidth={1.5}
        />
        <rect x={breakX} y={0} width={WIDTH - breakX} height={HEIGHT} className="fill-hot/8" />
      </g>
      {isBroken ? (
        <line
          x1={breakX}
          x2={breakX}
          y1={0}
          y2={HEIGHT}
          vectorEffect="non-scaling-stroke"
          strokeDasharray="3 3"
          className="stroke-hot"
          strokeWidth={1.5}
        />
      ) : null}
    </svg>
  );
}
