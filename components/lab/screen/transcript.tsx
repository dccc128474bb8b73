import { useEffect, useRef } from "react";
import { ApprovalItem } from "@/components/lab/screen/approval-item";
import {
  AgentItem,
  BreakItem,
  EndingItem,
  QuestionItem,
  SteerItem,
  TextItem,
  ToolItem,
} from "@/components/lab/screen/items";
import type { Screen, ScreenState } from "@/lib/client/lab/screen";
import type { ScreenItem } from "@/lib/domain/sessions/lab/screen-view";

function Item({ item, screen }: { item: ScreenItem; screen: Screen }) {
  switch (item.kind) {
    case "question":
      return <QuestionItem item={item} onTakeBack={(runId) => void screen.perform({ do: "stop", runId })} />;
    case "text":
      return <TextItem text={item.text} standing={item.standing} />;
    case "agent":
      return <AgentItem item={item} />;
    case "tool":
      return <ToolItem item={item} />;
    case "approval":
      return <ApprovalItem item={item} onDecide={(decision) => void screen.perform({ do: decision })} />;
    case "steer":
      return <SteerItem item={item} />;
    case "ending":
      return <EndingItem item={item} />;
    case "break":
      return <BreakItem item={item} onAskAgain={() => void screen.perform({ do: "ask-again" })} />;
  }
}

function emptyWords({ address, refused, line }: ScreenState): string {
  if (refused) return "There is nothing here for this screen.";
  if (address.side === "direct")
    return "Nothing to join. An answer belongs to the line that asked for it: ask here, and it comes here.";
  return line.state === "connecting" ? "Opening the session …" : "Nothing has been said in this session.";
}

/** How near its end a conversation must be scrolled to follow what is written. */
const NEAR_PX = 48;

/** The conversation. It follows what is written as long as its end is in sight; it is read out by states, not by words. */
export function Transcript({ screen, state }: { screen: Screen; state: ScreenState }) {
  const box = useRef<HTMLDivElement>(null);
  const isFollowing = useRef(true);
  const { items } = state.view;
  useEffect(() => {
    if (isFollowing.current && box.current !== null) box.current.scrollTop = box.current.scrollHeight;
  }, [items]);
  return (
    <div
      ref={box}
      role="log"
      aria-live="off"
      aria-label="Conversation"
      // A scrolled box is reached by keyboard only when it can be focused.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        isFollowing.current = scrollHeight - scrollTop - clientHeight < NEAR_PX;
      }}
      className="flex min-h-0 flex-1 flex-col gap-2.5 overflow-y-auto px-3 py-3 text-sm -outline-offset-2"
    >
      {items.length === 0 ? (
        <p className="m-auto max-w-64 text-center text-ink-3">{emptyWords(state)}</p>
      ) : (
        items.map((item) => <Item key={item.id} item={item} screen={screen} />)
      )}
    </div>
  );
}
