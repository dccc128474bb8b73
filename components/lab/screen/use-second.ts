import { useEffect, useState } from "react";

/** The time, which moves on every quarter of a second while `isRunning`. */
export function useSecond(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 250);
    return () => {
      clearInterval(timer);
    };
  }, [isRunning]);
  return now;
}
