import { useEffect, useState } from "react";
import type { OpenStudio } from "@/components/studio/open-studio";

/** Opens a studio once per mount, and keeps it in step with its board for as long as it is on the screen. */
export function useOpenStudio(open: () => OpenStudio): OpenStudio {
  const [studio] = useState(open);
  useEffect(() => {
    const stop = studio.store.follow();
    studio.live.connect();
    return () => {
      stop();
      studio.live.close();
    };
  }, [studio]);
  return studio;
}
