import { ArrowUp } from "lucide-react";
import { useId, useState, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import type { Screen, ScreenState } from "@/lib/client/lab/screen";
import type { ScreenCommand } from "@/lib/domain/sessions/lab/screen-command";

type Intent = NonNullable<Extract<ScreenCommand, { do: "send" }>["as"]>;

const INTENTS: readonly { readonly as: Intent; readonly label: string }[] = [
  { as: "question", label: "Ask next" },
  { as: "steer", label: "Steer" },
  { as: "break-in", label: "Break in" },
];

function IntentChoice({ as, onChoose }: { as: Intent; onChoose: (as: Intent) => void }) {
  const name = useId();
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">What this is for the run under way</legend>
      {INTENTS.map(({ as: one, label }) => (
        <label
          key={one}
          className="inline-flex cursor-pointer items-center rounded-full border border-line-strong px-2 py-0.5 text-xs text-ink-2 has-checked:border-accent has-checked:bg-accent-bg has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:min-h-11 pointer-coarse:px-3"
        >
          <input
            type="radio"
            name={name}
            checked={as === one}
            onChange={() => {
              onChoose(one);
            }}
            className="sr-only"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** Where a person writes. While a run is under way they choose whether it is for that run or for the one after it. */
export function Composer({ screen, state }: { screen: Screen; state: ScreenState }) {
  const [text, setText] = useState("");
  const [as, setAs] = useState<Intent>("question");
  const isBusy = state.view.activeRunId !== null;
  const maySteer = isBusy && state.address.side === "durable";
  const send = () => {
    if (text.trim() === "") return;
    void screen.perform({ do: "send", text: text.trim(), as: maySteer ? as : "question" });
    setText("");
    setAs("question");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className="shrink-0 space-y-1.5 border-t border-line px-3 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {maySteer ? <IntentChoice as={as} onChoose={setAs} /> : null}
      <div className="flex items-end gap-1.5">
        <Textarea
          rows={1}
          aria-label="Message"
          placeholder="Ask something"
          maxLength={4_000}
          value={text}
          disabled={!state.canSend}
          onChange={({ target }) => {
            setText(target.value);
          }}
          onKeyDown={onKeyDown}
          className="max-h-28 min-h-8 resize-none pointer-coarse:min-h-11"
        />
        <Button
          type="submit"
          variant="primary"
          size="icon"
          aria-label="Send"
          disabled={!state.canSend || text.trim() === ""}
          className="pointer-coarse:size-11"
        >
          <ArrowUp size={15} aria-hidden />
        </Button>
      </div>
    </form>
  );
}
