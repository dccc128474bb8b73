import { useStudio } from "@/lib/client/use-studio";
import type { StepState } from "@/lib/domain/ladder/progress";

/** The parts of the board that this step's decisions are about; each one flies to itself. */
export function StepParts({ state }: { state: StepState }) {
  const components = useStudio((studio) => studio.board.components);
  const connections = useStudio((studio) => studio.board.connections);
  const fly = useStudio((studio) => studio.fly);
  const boxes = new Map(Object.values(components).map((component) => [String(component.id), component.name]));
  const lines = new Map(
    Object.values(connections).map((line) => [
      String(line.id),
      `${boxes.get(line.from) ?? "?"} to ${boxes.get(line.to) ?? "?"}`,
    ]),
  );
  const entities = [
    ...new Set(state.questions.flatMap((question) => question.subjects.map((subject) => subject.entity))),
  ];
  const parts = entities.flatMap((id) => {
    const name = boxes.get(id) ?? lines.get(id);
    return name === undefined ? [] : [{ id, name, box: boxes.has(id) }];
  });
  if (parts.length === 0) return null;
  return (
    <section aria-label="On this board" className="grid gap-1.5">
      <h4 className="text-xs font-medium text-ink-2">On this board</h4>
      <ul className="flex flex-wrap gap-1.5">
        {parts.map((part) => (
          <li key={part.id}>
            <button
              type="button"
              className="min-h-6 rounded-full border border-line-strong px-2 text-xs text-ink-2 hover:border-ink-3 hover:text-ink"
              onClick={() => {
                fly(part.box ? { components: [part.id] } : { connections: [part.id] });
              }}
            >
              {part.name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
