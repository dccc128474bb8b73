import { expect, it } from "vitest";
import { neverScript } from "@/lib/server/http/never-script";

it.each([
  "text/javascript",
  "application/javascript; charset=utf-8",
  "Application/X-ECMAScript",
  "text/jscript",
  "text/livescript",
  "text/plain, text/javascript1.5",
])("%s becomes plain text", (type) => {
  expect(neverScript(type)).toBe("text/plain; charset=utf-8");
});

it.each(["application/json", "text/event-stream", "application/octet-stream", "text/html; charset=utf-8"])(
  "%s stays",
  (type) => {
    expect(neverScript(type)).toBe(type);
  },
);
