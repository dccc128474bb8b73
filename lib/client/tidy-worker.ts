import { tidyUp, type TidyRequest } from "@/lib/layout/tidy-up";

/* The program of the tidy-up worker: one request, one plan. */
self.onmessage = ({ data }: MessageEvent<TidyRequest>) => {
  self.postMessage(tidyUp(data));
};
