import { loadKnowledge } from "@/lib/content/load-knowledge";
import { initialBoard } from "@/lib/content/initial-board";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import { makeGates } from "@/lib/domain/edit/gates";
import type { Edit } from "@/lib/domain/edit/edit";
import { Harness } from "./harness";
export const dynamic = "force-dynamic";
export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const q = await searchParams;
  const knowledge = loadKnowledge("url-shortener");
  let board = initialBoard("url-shortener")!;
  if (q["own"]) board = { ...board, components: {}, connections: {} };
  const gates = makeGates(knowledge); let n = 0;
  const ctx = { knowledge, now: new Date().toISOString(), author: "dev", newId: () => `i${n++}`, gates };
  if (q["demo"]) {
    board = { ...board, components: {}, connections: {}, workload: { ...board.workload, usersPerDay: 5e7 }, about: { ...board.about, name: "Links at scale" } };
    const add = (id: string, kind: string, name: string, x: number, y: number, settings: any = {}, extra: any = {}): Edit => ({ type: "add-component", id, kind, name, position: { x, y }, settings, ...extra });
    const line = (from: string, to: string, purpose: any, protocol?: string): Edit => ({ type: "connect", id: `${from}-${to}`, from, to, purpose, ...(protocol && { protocol }) });
    const edits: Edit[] = [
      add("browser", "web-browser", "Browser", 16, 180), add("mobile", "mobile-app", "Mobile app", 16, 320), add("dns", "dns", "DNS", 232, 60),
      add("lb", "load-balancer", "Load balancer", 276, 250), add("group", "scaling-group", "Scaling group, zones A and B", 520, 132, {}, { size: { width: 216, height: 236 } }),
      add("api", "app-server", "Redirect API", 536, 172, { instances: 12 }, { parent: "group" }), add("mk", "app-server", "Create API", 536, 272, { instances: 2 }, { parent: "group" }),
      add("hot", "cache", "Hot links", 810, 110), add("links", "relational-database", "Links", 810, 250), add("replica", "read-replica", "Reports replica", 810, 390),
      add("queue", "task-queue", "Click events", 536, 536), add("counter", "worker", "Click counter", 810, 536),
      line("browser", "dns", "lookup", "dns"), line("browser", "lb", "request", "https"), line("mobile", "lb", "request", "https"),
      line("lb", "api", "request", "http"), line("lb", "mk", "request", "http"), line("api", "hot", "read", "redis"), line("api", "links", "read", "sql"), line("mk", "links", "write", "sql"),
      line("links", "replica", "replicate"), line("api", "queue", "publish", "amqp"), line("queue", "counter", "subscribe", "amqp"),
      { type: "put-card", card: { id: "card1", text: "Clicks may be lost for a minute; nobody bills by them.", position: { x: 16, y: 536 } } },
    ];
    for (const e of edits) { const r = performEdit(board, e, ctx); if (r.ok) board = r.value; else console.log("REFUSED", e, r.error); }
  }
  return <Harness board={board} knowledge={knowledge} />;
}
