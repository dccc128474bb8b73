import { describe, expect, it } from "vitest";
import { testLibrary } from "@/lib/content/test-library";
import type { Entry } from "@/lib/domain/learn/entries";
import { searchEntries } from "@/lib/domain/learn/search-entries";

const { entries } = testLibrary;
const first = (query: string): string | undefined => searchEntries(entries, query)[0]?.entry.href;

const entry = (title: string, more: Partial<Entry> = {}): Entry => ({
  href: `/learn/${title}`,
  sort: "kind",
  title,
  says: "",
  group: "",
  aliases: [],
  mistakes: [],
  ...more,
});

describe("the search", () => {
  it.each([
    ["cache", "/learn/steps/s13"],
    ["s13", "/learn/steps/s13"],
    ["F04", "/learn/failures/F04"],
    ["cache-aside", "/learn/steps/s13/s13.cache-aside"],
    ["websocket gateway", "/learn/kinds/websocket-gateway"],
    ["p99", "/learn/terms#load-p99"],
    ["CDN", "/learn/kinds/cdn"],
  ])("finds %s first where it is the name", (query, href) => {
    expect(first(query)).toBe(href);
  });

  it.each([
    ["postgres", "/learn/kinds/relational-database"],
    ["lazy loading", "/learn/steps/s13/s13.cache-aside"],
  ])("finds %s by another name", (query, href) => {
    expect(first(query)).toBe(href);
  });

  it("finds a page by what goes wrong with it, and shows that line with the words marked", () => {
    const [hit] = searchEntries(entries, "expire together");
    expect(hit?.entry.href).toBe("/learn/steps/s13");
    expect(hit?.line).toBe("The same time to live for all keys, so all expire together.");
    expect(hit?.marks.map(([from, to]) => hit.line.slice(from, to))).toEqual(["expire", "together"]);
  });

  it("puts a name before another name, and that before a summary and a mistake", () => {
    const found = searchEntries(
      [
        entry("mistaken", { mistakes: ["a queue"] }),
        entry("told", { says: "like a queue" }),
        entry("called", { aliases: ["message queue"] }),
        entry("Task queue"),
        entry("Queue"),
      ],
      "queue",
    );
    expect(found.map((hit) => hit.entry.title)).toEqual([
      "Queue",
      "Task queue",
      "called",
      "told",
      "mistaken",
    ]);
  });

  it("takes a whole other name for nearly as good as the name", () => {
    const found = searchEntries(
      [entry("Task queue"), entry("Broker", { aliases: ["queue"] }), entry("Queue")],
      "queue",
    );
    expect(found.map((hit) => hit.entry.title)).toEqual(["Queue", "Broker", "Task queue"]);
  });

  it("wants every word, each at the beginning of a word", () => {
    const some = [entry("Read replica"), entry("Thread pool")];
    expect(searchEntries(some, "read").map((hit) => hit.entry.title)).toEqual(["Read replica"]);
    expect(searchEntries(some, "read rep").map((hit) => hit.entry.title)).toEqual(["Read replica"]);
    expect(searchEntries(some, "read pool")).toEqual([]);
  });

  it.each(["", "   ", "\n"])("finds nothing for %j", (query) => {
    expect(searchEntries(entries, query)).toEqual([]);
  });

  it.each(["(", "[a-z]*", "\\", "%27", "<script>", "a".repeat(5_000), "x ".repeat(500)])(
    "takes %j for the words they are",
    (query) => {
      expect(Array.isArray(searchEntries(entries, query))).toBe(true);
    },
  );

  it("marks only what stands in the line, in order and never twice", () => {
    for (const query of ["cache", "ca cac cache", "reads writes", "the a of"]) {
      for (const { line, marks } of searchEntries(entries, query)) {
        let end = 0;
        for (const [from, to] of marks) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(line.length);
      }
    }
  });

  it("gives as many as are asked for", () => {
    expect(searchEntries(entries, "a", 5)).toHaveLength(5);
  });
});
