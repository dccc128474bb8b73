import { describe, expect, it } from "vitest";
import { createListeners } from "@/lib/shared/listeners";

describe("listeners", () => {
  it("hear of what they listen to, each as often as it subscribed with another function", () => {
    const listeners = createListeners();
    const heard: string[] = [];
    listeners.subscribe("a", () => heard.push("first"));
    listeners.subscribe("a", () => heard.push("second"));
    listeners.subscribe("b", () => heard.push("other"));
    listeners.tell("a");
    listeners.tell("c");
    expect(heard).toEqual(["first", "second"]);
  });

  it("are gone once they end it, and ending twice ends nobody else", () => {
    const nobody: string[] = [];
    const listeners = createListeners((id) => nobody.push(id));
    const end = listeners.subscribe("a", () => undefined);
    const last = listeners.subscribe("a", () => undefined);
    end();
    expect([listeners.ids(), nobody]).toEqual([["a"], []]);
    last();
    expect([listeners.ids(), listeners.count(), nobody]).toEqual([[], 0, ["a"]]);
    listeners.subscribe("a", () => undefined);
    last();
    expect([listeners.ids(), nobody]).toEqual([["a"], ["a"]]);
  });
});
