import { Section } from "@/components/inspector/section";
import { useStudio } from "@/lib/client/use-studio";

/** What a part does on the way of an answer, and which failures come from it. */
export function DeliveryPart({ component }: { component: string }) {
  const overlay = useStudio((studio) => studio.analysis.overlay);
  const showOverlayView = useStudio((studio) => studio.showOverlayView);
  const says = [
    overlay.producers.includes(component) && "It makes answers.",
    overlay.surfaces.includes(component) && "A screen that answers reach.",
    overlay.logs.includes(component) && "It keeps answers in order, to be read again.",
  ].filter((one) => one !== false);
  const failures = overlay.failures.filter(({ evidence }) => evidence.components.includes(component));
  if (says.length === 0) return null;
  return (
    <Section title="On the way of an answer">
      <p>{says.join(" ")}</p>
      {failures.length > 0 ? (
        <button
          type="button"
          className="min-h-7 justify-self-start text-left text-ink-2 underline decoration-line-strong underline-offset-2 hover:text-ink max-md:min-h-11"
          onClick={() => {
            showOverlayView("failures");
          }}
        >
          {failures.length === 1 ? "1 failure comes" : `${String(failures.length)} failures come`} from here
        </button>
      ) : null}
    </Section>
  );
}
