import { describe, expect, it } from "vitest";
import { connectScreen } from "@/lib/client/lab/connect-screen";
import { createDirectScreen } from "@/lib/client/lab/direct-screen";
import { openScreens } from "@/lib/client/lab/open-screens";
import { createAir } from "@/lib/client/testing/fake-channel";
import { createFakeDirectServer } from "@/lib/client/testing/fake-direct-server";
import { createFakeTimers } from "@/lib/client/testing/fake-timers";
import { screenAddressSchema } from "@/lib/domain/sessions/lab/screen-address";

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A lab's page, and a way to load screens of the direct side, which are their own lines. */
function begin() {
  const air = createAir();
  const timers = createFakeTimers();
  let ids = 0;
  const newId = () => `c${String((ids += 1))}`;
  const reloads: string[] = [];
  const load = (device: string, life: string) => {
    const server = createFakeDirectServer();
    const screen = createDirectScreen({
      address: screenAddressSchema.parse({ side: "direct", lab: "lab-1", device }),
      server,
      timers,
      becomeSomebody: () => Promise.resolve(),
      newId: () => `d${String((ids += 1))}`,
    });
    const reload = () => reloads.push(life);
    const leave = connectScreen({ screen, channel: air.open(), timers, life, reload });
    return { screen, server, leave };
  };
  const screens = () => openScreens({ labId: "lab-1", channel: air.open(), timers, newId });
  return { air, timers, load, screens, reloads };
}

describe("a lab's page and its screens", () => {
  it("find each other whichever was there first", async () => {
    const { load, screens } = begin();
    load("laptop", "life-1");
    const page = screens();
    load("phone", "life-2");
    await turn();
    expect([...page.all().keys()].sort()).toEqual(["direct.laptop", "direct.phone"]);
  });

  it("hear of every change, at most ten times a second, and of the last one always", async () => {
    const { load, screens, timers } = begin();
    const page = screens();
    const { server } = load("laptop", "life-1");
    await turn();
    let heard = 0;
    page.subscribe(() => (heard += 1));
    await page.command("direct.laptop", { do: "send", text: "Compare them" });
    for (let part = 0; part < 20; part += 1) {
      server.answers[0]!.say(1);
      await turn();
    }
    expect(heard).toBe(0);
    await timers.pass(100);
    await turn();
    expect(heard).toBe(1);
    const shown = await page.until("direct.laptop", ({ offsets }) => offsets.length === 20, 1_000);
    expect(shown.status).toBe("active");
  });

  it("give each command one answer, and only the screen that is meant acts on it", async () => {
    const { load, screens, air } = begin();
    const page = screens();
    const [laptop, phone] = [load("laptop", "life-1"), load("phone", "life-2")];
    await turn();
    const command = {
      type: "command",
      commandId: "twice",
      to: "direct.laptop",
      command: { do: "send", text: "Once" },
    };
    air.shout(command);
    air.shout(command);
    await turn();
    expect(laptop.server.answers).toHaveLength(1);
    expect(phone.server.answers).toHaveLength(0);
    expect(await page.command("direct.phone", { do: "stop" })).toMatchObject({ outcome: "nothing" });
  });

  it("give everything there is to whoever reads, and a screen that does not answer is said to be silent", async () => {
    const { load, screens, timers } = begin();
    const page = screens();
    const { server } = load("laptop", "life-1");
    await turn();
    await page.command("direct.laptop", { do: "send", text: "Compare them" });
    server.answers[0]!.say();
    await turn();
    const whole = await page.read("direct.laptop");
    expect(whole.offsets.length).toBeGreaterThan(500);
    await timers.pass(100);
    await turn();
    expect(page.all().get("direct.laptop")!.shown.offsets).toHaveLength(200);
    const silent = page.command("direct.tab", { do: "stop" });
    await timers.pass(120_000);
    expect(await silent).toMatchObject({
      outcome: "nothing",
      says: expect.stringContaining("did not answer"),
    });
  });

  it("know a reload from a screen that has gone", async () => {
    const { load, screens, reloads } = begin();
    const page = screens();
    const first = load("laptop", "life-1");
    await turn();
    await page.command("direct.laptop", { do: "reload" });
    expect(reloads).toEqual(["life-1"]);
    load("laptop", "life-2");
    first.leave();
    await turn();
    expect(page.all().get("direct.laptop")).toMatchObject({ loads: 2, life: "life-2", isGone: false });
    const phone = load("phone", "life-3");
    await turn();
    phone.leave();
    await turn();
    expect(page.all().get("direct.phone")).toMatchObject({ loads: 1, isGone: true });
  });

  it("do not hear what is no message of a lab", async () => {
    const { load, screens, air } = begin();
    const page = screens();
    const { server } = load("laptop", "life-1");
    await turn();
    for (const noise of [
      null,
      "stop",
      { type: "command", commandId: "c", to: "direct.laptop", command: { do: "explode" } },
      { type: "report", from: "direct.laptop", life: "life-1", count: 1, shown: { text: "forged" } },
    ])
      air.shout(noise);
    await turn();
    expect(server.answers).toEqual([]);
    expect(page.all().get("direct.laptop")!.shown.text).toBe("");
  });
});
