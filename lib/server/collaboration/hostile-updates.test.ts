import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { documentCodec } from "@/lib/server/boards/document-codec";
import type { RoomClient } from "@/lib/server/testing/room-client";
import { component, startBoard } from "@/lib/server/testing/start-board";

/** Sends an update made by hand, as a client that does not keep to the rules would. */
function sendRaw(client: RoomClient, update: Uint8Array) {
  client.provider.documentUpdateHandler(update, "raw");
}

/** An update in which `client` claims `length` clocks from `clock` on, as collected. */
function collected(client: number, clock: number, length: number): Uint8Array {
  const varint = (value: number): number[] =>
    value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))];
  return new Uint8Array([1, 1, ...varint(client), ...varint(clock), 0, ...varint(length), 0]);
}

function updateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}

function nest(doc: Y.Doc, levels: number) {
  let map = doc.getMap<unknown>("components");
  for (let level = 0; level < levels; level += 1) {
    const inner = new Y.Map<unknown>();
    map.set("x", inner);
    map = inner;
  }
}

describe("hostile updates", () => {
  it.each([
    { what: "bytes that are no update", code: "malformed", bytes: () => new Uint8Array([9, 9, 9, 9, 9]) },
    {
      what: "an update of the second format",
      code: "malformed",
      bytes: () => {
        const doc = new Y.Doc();
        doc.getMap("components").set("a", 1);
        return Y.encodeStateAsUpdateV2(doc);
      },
    },
    {
      what: "more than 256 KiB",
      code: "too-large",
      bytes: () => updateOf((doc) => doc.getMap("components").set("a", "x".repeat(300_000))),
    },
    {
      what: "an unknown root",
      code: "unknown-root",
      bytes: () => updateOf((doc) => doc.getMap("secrets").set("a", 1)),
    },
    {
      what: "the root that is the server's",
      code: "unknown-root",
      bytes: () => updateOf((doc) => doc.getMap("meta").set("schemaVersion", 9)),
    },
    {
      what: "a list in a root",
      code: "too-deep",
      bytes: () =>
        updateOf((doc) => {
          doc.getArray("components").push([1]);
        }),
    },
    {
      what: "a map in an entity",
      code: "too-deep",
      bytes: () =>
        updateOf((doc) => {
          nest(doc, 2);
        }),
    },
    {
      what: "two thousand levels",
      code: "too-deep",
      bytes: () =>
        updateOf((doc) => {
          nest(doc, 2_000);
        }),
    },
    {
      what: "a list in an entity",
      code: "too-deep",
      bytes: () =>
        updateOf((doc) => {
          const entity = new Y.Map();
          doc.getMap("components").set("a", entity);
          entity.set("list", new Y.Array());
        }),
    },
    {
      what: "XML",
      code: "too-deep",
      bytes: () =>
        updateOf((doc) => {
          doc.getMap("components").set("a", new Y.XmlText());
        }),
    },
    {
      what: "a document in a document",
      code: "too-deep",
      bytes: () =>
        updateOf((doc) => {
          doc.getMap("components").set("a", new Y.Doc());
        }),
    },
    {
      what: "a value nested ten deep",
      code: "too-deep",
      bytes: () =>
        updateOf((doc) =>
          doc.getMap("components").set("a", JSON.parse(`${"[".repeat(10)}${"]".repeat(10)}`) as unknown),
        ),
    },
    {
      what: "a collected stretch of a million",
      code: "burnt-clock",
      bytes: () => collected(77, 0, 1_000_000),
    },
    {
      what: "a flood of edits that depend on nothing known",
      code: "pending-overflow",
      bytes: () => {
        const doc = new Y.Doc();
        doc.getMap("components").set("a", 1);
        const seen = Y.encodeStateVector(doc);
        doc.getMap("components").set("b", "x".repeat(70_000));
        return Y.encodeStateAsUpdate(doc, seen);
      },
    },
  ])("$what: refused as $code, and the board is unharmed", async ({ code, bytes }) => {
    const { join, owner, member, board, runtime, read } = await startBoard();
    const good = join(owner);
    const bad = join(await member("editor"));
    await Promise.all([good.synced, bad.synced]);
    const before = await read();
    sendRaw(bad, bytes());
    const notice = await bad.refused;
    expect(notice.code).toBe(code);
    expect(notice.message).not.toBe("");
    expect(await read()).toEqual(before);
    expect(await runtime.updates.readAfter({ boardId: board.id, generation: 1 }, 0)).toEqual([]);
    component(good, "c1");
    await good.saved();
    expect(Object.keys((await read()).components).sort()).toEqual(["c1", "web1"]);
  });

  it.each([
    {
      what: "a short stretch at the victim's next clock",
      make: (id: number, clock: number) => collected(id, clock, 5),
    },
    {
      what: "a deletion of what the victim has yet to write",
      make: (id: number, clock: number) =>
        new Uint8Array([0, 1, ...collected(id, 0, 1).slice(2, -4), 1, clock + 3, 100]),
    },
  ])("in somebody else's name ($what) are refused, also while their line is down", async ({ make }) => {
    const { join, owner, member, read } = await startBoard();
    const victim = join(owner);
    const witness = join(await member("editor"));
    await Promise.all([victim.synced, witness.synced]);
    component(victim, "c1");
    await victim.saved();
    await victim.goOffline();
    const bad = join(await member("editor"));
    await bad.synced;
    const clock = Y.getState(victim.doc.store, victim.doc.clientID);
    sendRaw(bad, make(victim.doc.clientID, clock));
    expect((await bad.refused).code).toBe("foreign-client");
    await victim.goOnline();
    component(victim, "c2");
    await vi.waitFor(async () => {
      expect(Object.keys((await read()).components)).toContain("c2");
    });
  });

  it("lets everything through that the application itself writes", async () => {
    const { join, owner, read } = await startBoard();
    const client = join(owner);
    await client.synced;
    component(client, "c1");
    const text = new Y.Text("because");
    (client.doc.getMap("components").get("c1") as Y.Map<unknown>).set("note", text);
    for (let index = 0; index < 300; index += 1) text.insert(text.length, `${String(index)} `);
    text.delete(0, 40);
    client.doc.getMap("components").delete("web1");
    documentCodec.rename(client.doc, "Renamed by hand");
    await client.saved();
    expect((await read()).about.name).toBe("Renamed by hand");
  });

  it("lets a person's offline edits through, made before the connection knows them", async () => {
    const { join, owner, read } = await startBoard();
    const client = join(owner);
    await client.synced;
    await client.goOffline();
    for (let index = 0; index < 50; index += 1) component(client, `c${String(index)}`);
    const online = client.goOnline();
    component(client, "last");
    await online;
    await vi.waitFor(async () => {
      expect(Object.keys((await read()).components)).toHaveLength(52);
    });
  });
});
