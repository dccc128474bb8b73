import { channelName } from "@/lib/domain/sessions/lab/lab-id";
import { screenMessageSchema, type ScreenMessage } from "@/lib/domain/sessions/lab/screen-message";

/** The channel of one lab, on which its page and its screens hear each other. */
export interface LabChannel {
  send(message: ScreenMessage): void;
  /** Returns how to stop listening. What is no message of a lab is not heard. */
  listen(listener: (message: ScreenMessage) => void): () => void;
  close(): void;
}

/** The part of a BroadcastChannel that is needed; tests have their own. */
export interface RawChannel {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  removeEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  close(): void;
}

/** A lab's channel over a raw one, by default one of the browser's, which reaches every page of this origin and no other. */
export function openLabChannel(
  labId: string,
  raw: RawChannel = new BroadcastChannel(channelName(labId)),
): LabChannel {
  return {
    send: (message) => {
      raw.postMessage(message);
    },
    listen: (listener) => {
      const hear = ({ data }: { readonly data: unknown }) => {
        const parsed = screenMessageSchema.safeParse(data);
        if (parsed.success) listener(parsed.data);
      };
      raw.addEventListener("message", hear);
      return () => {
        raw.removeEventListener("message", hear);
      };
    },
    close: () => {
      raw.close();
    },
  };
}
