import { describe, expect, it } from "vitest";
import { personOfRequest } from "@/lib/server/people/person-of-request";

const people = {
  findByToken: (token: string | undefined) =>
    Promise.resolve(token === "good" ? { personId: "ann", sessionId: "s" } : null),
};

describe("personOfRequest", () => {
  it.each([
    ["other=1; loadstone=good", "ann"],
    ["loadstone=bad", null],
    ["xloadstone=good", null],
    [undefined, null],
  ])("reads from the cookies %s that it is %s", async (cookie, person) => {
    const personOf = personOfRequest(people, { publicUrl: undefined });
    expect(await personOf({ headers: cookie === undefined ? {} : { cookie } })).toBe(person);
  });

  it("believes no cookie without its prefix where the site is served over https", async () => {
    const personOf = personOfRequest(people, { publicUrl: new URL("https://loadstone.example") });
    expect(await personOf({ headers: { cookie: "loadstone=good" } })).toBeNull();
    expect(await personOf({ headers: { cookie: "__Host-loadstone=good" } })).toBe("ann");
  });
});
