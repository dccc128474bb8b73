import type { ScreenCommand } from "@/lib/domain/sessions/lab/screen-command";

type Intent = NonNullable<Extract<ScreenCommand, { do: "send" }>["as"]>;

/**
 * What a text that is sent while a run is under way is meant as, where nobody says: "Wait: …" breaks in, "Shorter, …" and
 * the like steer, and everything else is the next question.
 */
export function intentOf(text: string): Intent {
  if (/^\s*wait\b/i.test(text)) return "break-in";
  return /^\s*(shorter|longer|simpler|briefly|less|more|only|without)\b/i.test(text) ? "steer" : "question";
}
