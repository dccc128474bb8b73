import { useFrames } from "@/components/acceptance/bench-context";

/** The screens that a test has open, both sides beside each other: real pages that one may look at while it runs. */
export function TestStage({ testId }: { testId: string }) {
  const frames = useFrames().filter((frame) => frame.testId === testId);
  if (frames.length === 0) return null;
  return (
    <div className="mt-2 grid grid-cols-2 gap-2">
      {(["direct", "durable"] as const).map((side) => (
        <div
          key={side}
          className="grid min-w-0 grid-cols-1 content-start gap-2 lg:grid-cols-[repeat(auto-fit,minmax(200px,1fr))]"
        >
          {frames
            .filter((frame) => frame.side === side)
            .map(({ key, src, title }) => (
              <iframe
                key={key}
                src={src}
                title={title}
                className="h-72 w-full rounded-lg border border-line-strong bg-panel"
              />
            ))}
        </div>
      ))}
    </div>
  );
}
