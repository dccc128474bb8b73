import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import { testLibrary } from "@/lib/content/test-library";
import { changesInWords } from "@/lib/domain/learn/changes-in-words";
import { conditionInWords } from "@/lib/domain/learn/condition-in-words";
import { dueFrom, dueOn } from "@/lib/domain/learn/due-at";
import { readPicture } from "@/lib/domain/learn/read-picture";
import { latencyInWords, readingInWords } from "@/lib/domain/learn/reading-in-words";
import { triggerInWords } from "@/lib/domain/learn/trigger-in-words";
import { drawTestBoard } from "@/lib/domain/load/test-board";
import { LAST_PLACE, placeOfUsers, usersAtPlace } from "@/lib/shared/users-scale";

const knowledge = publicKnowledge(testContent, undefined);
const stepOf = (id: string): (typeof knowledge.steps)[number] =>
  knowledge.steps.find((one) => one.id === id)!;
// browser ── app ── rows
const board = drawTestBoard(
  [
    ["web", "web-browser"],
    ["app", "app-server", { instances: 40 }],
    ["db", "relational-database"],
  ],
  [
    ["web", "app", "request"],
    ["app", "db", "request", "sql"],
  ],
);

describe("what makes a step due, in words", () => {
  it("says its number", () => {
    expect(triggerInWords(stepOf("s4").triggers[0]!, knowledge)).toBe(
      "The whole demand is above 70\u00a0% of what one App server carries: 1,050 of 1,500 requests a second.",
    );
    expect(triggerInWords(stepOf("s13").triggers[0]!, knowledge)).toBe(
      "A part that survives a restart and holds data uses more than 70\u00a0% of its reads, counted as if its caches, its replicas and its shards were not there.",
    );
  });

  it("can be said for every trigger, without a gap", () => {
    for (const step of knowledge.steps) {
      for (const trigger of step.triggers) {
        const said = triggerInWords(trigger, knowledge);
        expect(said, step.id).toMatch(/^[A-Z“].*\.$/);
        expect(said, step.id).not.toMatch(/undefined|NaN|\{|\[object/);
      }
    }
  });
});

describe("what a board must show, in words", () => {
  it("names kinds, settings and their values as screens do", () => {
    expect(
      conditionInWords(
        { components: { facts: ["balances"], settings: { algorithm: "round-robin" } } },
        knowledge,
      ),
    ).toBe("a part that picks one of several targets with “Algorithm” at Round robin");
    expect(conditionInWords({ components: { facts: ["region"] }, atLeast: 2 }, knowledge)).toBe(
      "2 or more, each a part that is a region",
    );
    expect(conditionInWords({ components: { kinds: ["cdn"] }, none: true }, knowledge)).toBe(
      "no such thing as CDN",
    );
    expect(
      conditionInWords(
        {
          connections: {
            protocols: ["websocket"],
            from: { facts: ["client"] },
            settings: { stop: "message" },
          },
        },
        knowledge,
      ),
    ).toBe("a line over WebSocket from a part that people use with “Stop” at Sends a message");
  });

  it("can be said for every option of both walks", () => {
    for (const step of testLibrary.steps) {
      for (const option of step.questions.flatMap((question) => question.options)) {
        for (const condition of option.shows) {
          const said = conditionInWords(condition, knowledge);
          expect(said.length, option.id).toBeGreaterThan(2);
          expect(said, option.id).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    }
  });
});

it("changes are told by what comes, what goes and what is set", () => {
  const { base, after, diff } = testLibrary.optionPicture("s5.round-robin")!;
  const told = changesInWords(base.board, after, diff, knowledge);
  expect(told.map(({ sort }) => sort)).toEqual(["comes", "comes", "comes", "goes"]);
  expect(told[0]?.says).toMatch(/^Load balancer, Algorithm: Round robin/);
  const set = testLibrary.optionPicture("s7.active-active")!;
  expect(changesInWords(set.base.board, set.after, set.diff, knowledge)).toContainEqual({
    sort: "changes",
    says: "Database: Failover: Active pair; Zones: 2 zones",
  });
});

describe("when a step is due on a board", () => {
  it("is found as the first place of the slider at which it is", () => {
    const from = dueFrom(board, knowledge, stepOf("s13"))!;
    const look = dueOn(board, knowledge, stepOf("s13"));
    expect(look(from).due).toBe(true);
    expect(look(usersAtPlace(placeOfUsers(from) - 1, from)).due).toBe(false);
    expect(look(from).line).toContain("of its reads");
  });

  it("is at once where a brief says so, and never where nothing on the board asks for it", () => {
    expect(dueFrom(board, knowledge, stepOf("s0"))).toBe(1);
    expect(dueFrom(board, knowledge, stepOf("s6"))).toBeUndefined();
    expect(dueFrom(board, knowledge, stepOf("s9"))).toBeUndefined();
  });

  it("grows with the users alone: once due, it stays due", () => {
    for (const step of knowledge.steps) {
      const look = dueOn(board, knowledge, step);
      let wasDue = false;
      for (let place = 0; place <= LAST_PLACE; place += 60) {
        const { due } = look(usersAtPlace(place, 0));
        expect(!wasDue || due, step.id).toBe(true);
        wasDue = due;
      }
    }
  });
});

describe("a reading in words", () => {
  it("is the numbers of the picture", () => {
    const said = readingInWords(readPicture(board, knowledge, 20_000_000));
    expect(said).toMatch(
      /^At 20\smillion users a day db is the busiest, at 73\s% of its storage; db fails first, at 27\.4\smillion users a day; 99 of 100 answers come within [\d.]+\sms;/,
    );
    expect(said).toMatch(/it costs \$5,770 a month\.$/);
  });

  it("says that an answer has no end once a part is past its capacity", () => {
    const reading = readPicture(board, knowledge, 400_000_000);
    expect(reading.parts["db"]?.strain).toBe("over");
    expect(latencyInWords(reading)).toBe("no end");
  });

  it("of a board where nothing can run out says so", () => {
    const empty = readPicture(drawTestBoard([["web", "web-browser"]], []), knowledge, 1_000);
    expect(readingInWords(empty)).toContain("nothing on this board can run out");
  });
});
