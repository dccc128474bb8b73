import { useNodesInitialized, useStore, useStoreApi } from "@xyflow/react";
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { onNextFrame } from "@/lib/client/next-frame";
import { whenQuiet } from "@/lib/client/when-quiet";
import { createFarCards, type FarCards } from "@/lib/flow/far-cards";

/** Below this zoom nobody reads a card's small print. */
const FAR = 0.5;

/** The next ones are drawn otherwise by then, quiet or not. */
const QUIET = { latestMs: 60 };

/** A zoom that has not changed for so long is at rest. */
const REST_MS = 80;

/** Whoever goes on zooming sees cards change by then. */
const LATEST_MS = 600;

/** Whether somebody has seen the board: until then it is fitted into view, and may change at once. */
function useWasSeen(): RefObject<boolean> {
  const wasSeen = useRef(false);
  const isThere = useNodesInitialized();
  useEffect(() => {
    if (!isThere || wasSeen.current) return;
    return onNextFrame(() => {
      wasSeen.current = true;
    });
  }, [isThere]);
  return wasSeen;
}

/** Runs once the view is at rest, or when it has not come to rest for long. Answers with how to call it off. */
function whenAtRest(view: ReturnType<typeof useStoreApi>, run: () => void): () => void {
  const begun = performance.now();
  const wait = () => setTimeout(end, Math.min(REST_MS, begun + LATEST_MS - performance.now()));
  const leave = view.subscribe((now, before) => {
    if (now.transform === before.transform) return;
    clearTimeout(timer);
    timer = wait();
  });
  const callOff = (): void => {
    clearTimeout(timer);
    leave();
  };
  function end(): void {
    callOff();
    run();
  }
  let timer = wait();
  return callOff;
}

/**
 * How far away the cards and pills of this canvas are, by its zoom. Where it crosses over they change in several turns, and
 * not while it travels, when every frame is drawn anew already.
 */
export function useFarCards(): FarCards {
  const [cards] = useState(createFarCards);
  const isFar = useStore(({ transform }) => transform[2] < FAR);
  const view = useStoreApi();
  const wasSeen = useWasSeen();
  useLayoutEffect(() => {
    if (!wasSeen.current) {
      cards.set(isFar);
      return;
    }
    const change = (): void => {
      if (cards.step(isFar)) callOff = whenQuiet(change, QUIET);
    };
    let callOff = whenAtRest(view, change);
    return () => {
      callOff();
    };
  }, [cards, isFar, view, wasSeen]);
  return cards;
}
