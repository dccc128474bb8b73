import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { line, part } from "@/lib/domain/coaching/sketch-fixture";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import { drawn, failuresOf, lookAt, overlayRules } from "@/lib/domain/overlay/analysis-fixture";

const knowledge = publicKnowledge(testContent, undefined);
const look = (board: Board): Analysis => lookAt(board, knowledge);
const wire = (id: string, text: string, settings = {}): ReturnType<typeof line> => ({
  ...line(text, settings),
  id,
});
const web = part("web-browser web");
const model = part("llm model");

/*
 * SSE with resume and Stop: a close means both.
 *   web ~sse~> bot > model                      web ~sse~> balancer ~> app > bot, app > db
 */
describe("a stream that is resumed and whose Stop is a close", () => {
  const plain = look(
    drawn(
      [web, part("agent bot"), model],
      [line("web bot stream sse", { resume: "offset", stop: "close" }), line("bot model write https")],
    ),
  );
  const behindBalancer = look(
    drawn(
      [
        web,
        part("load-balancer door", { algorithm: "least-connections", drainSeconds: 120 }),
        part("app-server app"),
        part("agent bot"),
        model,
        part("relational-database db"),
      ],
      [
        line("web door stream sse", { resume: "snapshot", stop: "close" }),
        line("door app stream sse"),
        line("app bot request https"),
        line("bot model write https"),
        line("app db request sql"),
      ],
    ),
  );

  it.each([
    ["straight to the agent", plain, "web-bot"],
    ["through a balancer and a server", behindBalancer, "web-door"],
  ])("is the Resume-Cancel Conflict, %s, and nothing else", (_how, analysis, at) => {
    expect(overlayRules(analysis)).toEqual(["O5"]);
    expect(analysis.overlay.conflict).toMatchObject({ grade: "conflict", lines: [at] });
    expect(failuresOf(analysis)).toEqual(expect.arrayContaining(["F05", "F07"]));
    expect(failuresOf(analysis)).not.toContain("F01");
  });
});

/*
 * An orchestrator that relays.
 *   web ~ws~> lead > a, b                       web ~sse~> app > lead > queue > a, b -> lead
 */
describe("agents that are heard through another agent alone", () => {
  const asked = look(
    drawn(
      [web, part("orchestrator lead"), part("agent a"), part("agent b")],
      [line("web lead stream websocket"), line("lead a request https"), line("lead b request https")],
    ),
  );
  const queued = look(
    drawn(
      [
        web,
        part("app-server app"),
        part("agent lead"),
        part("task-queue jobs"),
        part("agent a"),
        part("agent b"),
      ],
      [
        line("web app stream sse"),
        line("app lead request https"),
        line("lead jobs publish amqp"),
        line("jobs a subscribe amqp"),
        line("jobs b subscribe amqp"),
        line("a lead publish internal-rpc"),
        line("b lead publish internal-rpc"),
      ],
    ),
  );

  it.each([
    ["by plain calls", asked],
    ["through a queue, and by a part that is not called an orchestrator", queued],
  ])("are the Dual-Purpose Problem, %s", (_how, analysis) => {
    expect(overlayRules(analysis)).toEqual(["O6"]);
    const [finding] = analysis.findings.filter(({ rule }) => rule === "O6");
    expect(finding?.components).toEqual(["a", "b", "lead"]);
    expect(failuresOf(analysis)).toContain("F15");
  });

  it("are none once each of them publishes by itself", () => {
    const direct = look(
      drawn(
        [
          web,
          part("orchestrator lead"),
          part("agent a"),
          part("pub-sub news"),
          part("websocket-gateway gate"),
        ],
        [
          line("web gate stream websocket"),
          line("news gate subscribe redis"),
          line("lead news publish redis"),
          line("a news publish redis"),
          line("lead a request https"),
        ],
      ),
    );
    expect(overlayRules(direct)).toEqual([]);
    expect(failuresOf(direct)).not.toContain("F15");
  });
});

/*
 * Detached runs without run ids.
 *   app -> queue -> worker > model, worker -> log -> app    web ~> app, web -stop-> app -> queue -> agent -> db
 */
describe("runs that are off their request and name no run", () => {
  const onLog = look(
    drawn(
      [web, part("app-server app"), part("task-queue jobs"), part("worker w"), model, part("event-log log")],
      [
        wire("ask", "web app request https"),
        wire("live", "web app stream sse", { resume: "offset", auth: "bearer-jwt" }),
        line("app jobs publish amqp"),
        line("jobs w subscribe amqp"),
        line("w model write https"),
        line("w log publish kafka"),
        line("log app subscribe kafka"),
      ],
    ),
  );
  const onTables = look(
    drawn(
      [web, part("app-server app"), part("task-queue jobs"), part("agent w"), part("relational-database db")],
      [
        wire("ask", "web app request https"),
        wire("live", "web app stream long-poll", { resume: "offset" }),
        wire("stop", "web app control https", { stop: "message" }),
        line("app jobs publish amqp"),
        line("jobs w subscribe amqp"),
        line("w db write sql"),
        line("app db read sql"),
      ],
    ),
  );

  it("may run for ever and mix, on a log that nobody ends runs on", () => {
    expect(overlayRules(onLog)).toEqual(["O10"]);
    expect(failuresOf(onLog)).toEqual(["F11", "F12", "F13", "F16", "F26"]);
  });

  it("take a Stop for the wrong run, on tables", () => {
    expect(overlayRules(onTables)).toEqual(["O10", "O8"]);
    expect(failuresOf(onTables)).toEqual(expect.arrayContaining(["F08", "F12", "F13"]));
    expect(failuresOf(onTables)).not.toContain("F01");
    expect(onTables.overlay.conflict?.grade).toBe("post-over-log");
  });

  it("lack nothing but a way up once the lines name the run and somebody ends it", () => {
    const named = look(
      drawn(
        [
          web,
          part("app-server app"),
          part("worker w", { terminal: "watcher", leaseSeconds: 30, stableSteps: true }),
          model,
          part("task-queue jobs"),
          part("event-log log"),
        ],
        [
          wire("live", "web app stream sse", { resume: "offset", auth: "bearer-jwt", shared: true }),
          line("app jobs publish amqp"),
          line("jobs w subscribe amqp"),
          line("w model write https"),
          line("w log publish kafka", { runId: true }),
          line("log app subscribe kafka"),
        ],
      ),
    );
    expect([overlayRules(named), failuresOf(named)]).toEqual([[], ["F16"]]);
  });
});

/*
 * Two screens, no session.
 *   web ~tokens~> bot, phone > bot              web, phone > gateway > function > model, function > db
 */
describe("two screens without a session", () => {
  const phone = part("mobile-app phone");
  const direct = look(
    drawn(
      [web, phone, part("agent bot"), model],
      [line("web bot stream token-stream"), line("phone bot request https"), line("bot model write https")],
    ),
  );
  const behindGateway = look(
    drawn(
      [
        web,
        phone,
        part("api-gateway door"),
        part("serverless-function fn"),
        model,
        part("document-store db"),
      ],
      [
        line("web door request https"),
        line("phone door request https"),
        line("door fn request https"),
        line("fn model write https"),
        line("fn db request https"),
      ],
    ),
  );

  it.each([
    ["on streams", direct],
    ["on plain calls", behindGateway],
  ])("cannot see each other's answers, %s", (_how, analysis) => {
    expect(overlayRules(analysis)).toEqual([]);
    expect(failuresOf(analysis)).toEqual(expect.arrayContaining(["F09", "F10", "F18"]));
    expect(analysis.overlay.matrix.find((row) => row.capability === "continuity")?.score).toBe(0);
    expect(analysis.overlay.progress.standing).toBe("offered");
    expect(analysis.overlay.small).toBe(false);
  });

  it("keep yesterday's answers only where something stores them", () => {
    expect([failuresOf(direct).includes("F19"), failuresOf(behindGateway).includes("F19")]).toEqual([
      true,
      false,
    ]);
  });
});

/*
 * A bot of one turn.
 *   web ~tokens~> app > model                   web > bot (one question, one answer) > model
 */
describe("a bot of one turn on one screen", () => {
  const streamed = [
    [web, part("app-server app"), model],
    [line("web app stream token-stream"), line("app model write https")],
  ] as const;
  const called = [
    [web, part("agent bot", { turns: "single" }), model],
    [line("web bot request https"), line("bot model write https")],
  ] as const;

  it.each([
    ["a server that asks a model", streamed],
    ["an agent that says so", called],
  ])("needs no session: %s", (_how, [parts, lines]) => {
    const analysis = look(drawn(parts, lines));
    expect(overlayRules(analysis)).toEqual([]);
    expect(analysis.overlay.small).toBe(true);
    expect(failuresOf(analysis)).toEqual(["F01", "F02", "F06"]);
  });

  it.each([
    ["a server that asks a model", streamed],
    ["an agent that says so", called],
  ])("makes the overlay unnecessary when it is taken up all the same: %s", (_how, [parts, lines]) => {
    expect(overlayRules(look(drawn(parts, lines, { overlay: { adopted: true } })))).toEqual(["O12"]);
  });

  it("is small no more with a second screen, or with tools", () => {
    const second = drawn(
      [...streamed[0], part("mobile-app phone")],
      [...streamed[1], line("phone app stream token-stream")],
    );
    const tools = drawn(
      [...streamed[0], part("tool search")],
      [...streamed[1], line("app search request mcp")],
    );
    expect([second, tools].map((board) => look(board).overlay.small)).toEqual([false, false]);
  });
});

describe("a session that is whole", () => {
  const proof = { auth: "bearer-jwt", runId: true };
  const whole = look(
    drawn(
      [
        web,
        part("mobile-app phone"),
        part("agent bot", {
          terminal: "watcher",
          leaseSeconds: 30,
          stableSteps: true,
          onDisconnect: "continue",
        }),
        model,
        part("session-layer session", {
          retentionDays: 30,
          instances: 2,
          cancelBy: "owner",
          inputs: true,
          identity: "conversation",
          presence: true,
          shardBy: "session",
          rateLimit: "token-bucket",
        }),
        part("metrics graphs"),
      ],
      [
        line("web session stream websocket", { resume: "snapshot", stop: "message", ...proof }),
        line("phone session stream websocket", { resume: "snapshot", stop: "message", ...proof }),
        line("bot session publish internal-rpc", { runId: true }),
        line("session bot control internal-rpc", { runId: true }),
        line("bot model write https", { abort: "run" }),
        line("session graphs publish telemetry"),
      ],
    ),
  );

  it("has no failure and no finding of the overlay", () => {
    expect([overlayRules(whole), failuresOf(whole)]).toEqual([[], []]);
    expect(whole.findings.filter(({ rule }) => rule.startsWith("C"))).toEqual([]);
  });

  it("works in all three, and is called tested in none", () => {
    expect(whole.overlay.matrix.map(({ score }) => score)).toEqual([2, 2, 2]);
    expect(whole.overlay.conflict?.grade).toBe("both-ways-over-log");
    expect(whole.overlay.lives.some(({ loses }) => loses)).toBe(false);
  });
});
