import { resolve } from "node:path";
import ts from "typescript";
import * as z from "zod";
import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { contractEndpoints } from "@/lib/domain/overlay/contract/contract-endpoints";
import { contractJsonSchema } from "@/lib/domain/overlay/contract/contract-schema";
import { contractTests } from "@/lib/domain/overlay/contract/contract-tests";
import { contractTypes } from "@/lib/domain/overlay/contract/contract-types";
import { sessionEventSchema } from "@/lib/domain/sessions/session-event";

/** What the compiler says of a file that exists only here. */
function complaints(text: string, name: string): string[] {
  const path = resolve("lib/domain/overlay/contract", name);
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const disk = ts.createCompilerHost(options);
  host.getSourceFile = (file, ...rest) =>
    file === path
      ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022)
      : disk.getSourceFile(file, ...rest);
  host.fileExists = (file) => file === path || disk.fileExists(file);
  host.readFile = (file) => (file === path ? text : disk.readFile(file));
  return ts
    .getPreEmitDiagnostics(ts.createProgram([path], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

const envelope = {
  schemaVersion: 1,
  eventId: "e1",
  sessionId: "s1",
  actorId: "ada",
  actorType: "person",
  at: "2026-01-01T00:00:00.000Z",
} as const;
const input = { ...envelope, type: "input", messageId: "m1", text: "How far is it?" } as const;
const cancel = { ...envelope, type: "cancel", runId: "r1" } as const;

describe("the types", () => {
  it("compile on their own, strictly, and take real events", () => {
    const use = `const one: SessionEvent = ${JSON.stringify(input)};
const two: CancelEvent = ${JSON.stringify(cancel)};
export const three: LoggedEvent[] = [{ offset: "1", event: one }, { offset: "2", event: two }];`;
    expect(complaints(`${contractTypes()}\n${use}`, "contract.generated.ts")).toEqual([]);
  });

  it("refuse a Stop that names no run", () => {
    const { runId: _run, ...nameless } = cancel;
    const use = `export const one: CancelEvent = ${JSON.stringify(nameless)};`;
    expect(complaints(`${contractTypes()}\n${use}`, "contract.generated.ts").join()).toContain("runId");
  });

  it("know every event and never say any", () => {
    const types = contractTypes();
    for (const option of sessionEventSchema.options)
      expect(types).toContain(JSON.stringify(option.shape.type.value));
    expect(types).not.toMatch(/\bany\b/);
  });
});

describe("the JSON Schema", () => {
  const schema = z.fromJSONSchema(
    JSON.parse(JSON.stringify(contractJsonSchema())) as Parameters<typeof z.fromJSONSchema>[0],
  );

  it.each([input, cancel])("takes what the session takes: $type", (event) => {
    expect(sessionEventSchema.safeParse(event).success).toBe(true);
    expect(schema.safeParse(event).success).toBe(true);
  });

  it.each([
    ["a field too many", { ...input, colour: "red" }],
    ["a Stop without a run", { ...cancel, runId: undefined }],
    ["another version", { ...input, schemaVersion: 2 }],
    ["a type that is none", { ...input, type: "shout" }],
    ["no event at all", "input"],
  ])("refuses %s", (_what, event) => {
    const plain = JSON.parse(JSON.stringify(event)) as unknown;
    expect(sessionEventSchema.safeParse(plain).success).toBe(false);
    expect(schema.safeParse(plain).success).toBe(false);
  });
});

describe("the endpoints", () => {
  it("carry control as the board does: on the socket, or beside the stream", () => {
    const facts = { log: true, resume: true } as const;
    expect(contractEndpoints({ ...facts, upstream: "both-ways" })).toContain("WS ");
    expect(contractEndpoints({ ...facts, upstream: "post" })).toContain("text/event-stream");
    expect(contractEndpoints(undefined)).toContain("names its run");
  });
});

describe("the test file", () => {
  const { acceptance } = testContent.overlay;

  it("compiles, with every test in it", () => {
    expect(complaints(contractTests(acceptance), "acceptance.generated.ts")).toEqual([]);
  });

  it("holds the chosen tests, by id, and the hooks", () => {
    const chosen = acceptance.filter(({ id }) => ["RD1", "LC4"].includes(id));
    const file = contractTests(chosen);
    expect([...file.matchAll(/test\("([A-Z]+\d+):/g)].map((match) => match[1])).toEqual(["RD1", "LC4"]);
    for (const hook of ["open", "send", "drop", "stop"]) expect(file).toContain(`${hook}:`);
    expect(file).toContain("hooks.drop(a, 10)");
  });
});
