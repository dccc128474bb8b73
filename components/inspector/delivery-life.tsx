import { Section } from "@/components/inspector/section";
import { useStudio } from "@/lib/client/use-studio";
import { lifeInWords } from "@/lib/domain/overlay/life-in-words";

/** What the audit of the delivery path says of a connection: how long what travels here lives, and what dies with it. */
export function DeliveryLife({ connection }: { connection: string }) {
  const overlay = useStudio((studio) => studio.analysis.overlay);
  const life = overlay.lives.find((one) => one.connection === connection);
  const isWayUp = overlay.waysUp.includes(connection);
  if (life === undefined && !isWayUp) return null;
  return (
    <Section title="On the way of an answer">
      {life === undefined ? null : <p>{lifeInWords(life)}</p>}
      {isWayUp ? <p className="text-ink-2">A Stop, or another wish of a person, goes up here.</p> : null}
    </Section>
  );
}
