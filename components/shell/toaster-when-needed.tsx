"use client";

import { usePathname } from "next/navigation";
import { lazy, Suspense, useEffect, useState } from "react";

const Toaster = lazy(() => import("@/components/ui/toaster").then((module) => ({ default: module.Toaster })));

/** Pages that are wanted fast, and on which nothing can send a toast before somebody presses something. */
const QUIET_UNTIL_PRESSED = /^\/$|^\/boards\/[^/]+$|^\/s\/[^/]+$/;

/** The toasts: at once, or on those pages with the first press. */
export function ToasterWhenNeeded() {
  const isQuiet = QUIET_UNTIL_PRESSED.test(usePathname());
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    const note = () => {
      setPressed(true);
    };
    const options = { once: true, capture: true };
    window.addEventListener("click", note, options);
    return () => {
      window.removeEventListener("click", note, options);
    };
  }, []);
  if (isQuiet && !pressed) return null;
  return (
    <Suspense fallback={null}>
      <Toaster />
    </Suspense>
  );
}
