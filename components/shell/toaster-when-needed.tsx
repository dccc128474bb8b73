"use client";

import { usePathname } from "next/navigation";
import { lazy, Suspense, useEffect, useState } from "react";

const Toaster = lazy(() => import("@/components/ui/toaster").then((module) => ({ default: module.Toaster })));

/** The toasts, at once on every page but the first one: there nothing can send one before somebody presses a door. */
export function ToasterWhenNeeded() {
  const isFirstPage = usePathname() === "/";
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
  if (isFirstPage && !pressed) return null;
  return (
    <Suspense fallback={null}>
      <Toaster />
    </Suspense>
  );
}
