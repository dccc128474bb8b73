import { beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { createLimits, LIMITS } from "@/lib/server/limits";
import { currentPerson } from "@/lib/server/people/current-person";
import { ensurePerson } from "@/lib/server/people/ensure-person";
import { publishRuntime, type Runtime } from "@/lib/server/runtime";

// The real one needs a client build of React; a test has no redirects to let through.
vi.mock("next/navigation", () => ({ unstable_rethrow: () => undefined }));
vi.mock("@/lib/server/people/current-person", () => ({ currentPerson: vi.fn() }));
vi.mock("@/lib/server/people/ensure-person", () => ({ ensurePerson: vi.fn() }));

const person = { personId: "p", sessionId: "s" };
const logged = vi.fn();
const schema = z.strictObject({ name: z.string().min(1) });

beforeEach(() => {
  logged.mockReset();
  vi.mocked(currentPerson).mockResolvedValue(person);
  vi.mocked(ensurePerson).mockReset().mockResolvedValue({ ok: true, person });
  publishRuntime({ limits: createLimits(), log: { error: logged } } as unknown as Runtime);
});

const echo = defineAction(schema, { limit: "changeBoard" }, ({ name }, scope) =>
  Promise.resolve({ ok: true as const, value: `${name} by ${scope.person.personId}` }),
);

describe("defineAction", () => {
  it("hands parsed input and the person to the handler", async () => {
    expect(await echo({ name: "x" })).toEqual({ ok: true, value: "x by p" });
  });

  it.each([{}, { name: "" }, { name: "x", extra: 1 }, null, "x"])(
    "answers %j as invalid, without asking who it is",
    async (input) => {
      vi.mocked(currentPerson).mockClear();
      expect(await echo(input as { name: string })).toMatchObject({ ok: false, error: { code: "invalid" } });
      expect(currentPerson).not.toHaveBeenCalled();
    },
  );

  it("makes nobody of a visitor, unless it says so", async () => {
    vi.mocked(currentPerson).mockResolvedValue(null);
    expect(await echo({ name: "x" })).toMatchObject({ error: { code: "not-found" } });
    expect(ensurePerson).not.toHaveBeenCalled();
    const minting = defineAction(schema, { limit: "changeBoard", mintsGuest: true }, () =>
      Promise.resolve({ ok: true as const, value: 1 }),
    );
    expect(await minting({ name: "x" })).toEqual({ ok: true, value: 1 });
  });

  it("says when to come back, past the limit", async () => {
    for (let count = 0; count < LIMITS.changeBoard.points; count += 1) await echo({ name: "x" });
    const answer = await echo({ name: "x" });
    expect(answer).toMatchObject({ ok: false, error: { code: "too-many-requests" } });
    expect(answer.ok ? 0 : answer.error.retryAfterSeconds).toBeGreaterThan(0);
  });

  it("never throws: what a handler throws is logged under the id that is answered, and its words stay here", async () => {
    const broken = defineAction(schema, { limit: "changeBoard" }, () =>
      Promise.reject(new Error("password 123")),
    );
    const answer = await broken({ name: "x" });
    expect(answer).toMatchObject({ ok: false, error: { code: "unexpected" } });
    expect(JSON.stringify(answer)).not.toContain("password");
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({ requestId: answer.ok ? "" : answer.error.requestId }),
      expect.any(String),
    );
  });
});
