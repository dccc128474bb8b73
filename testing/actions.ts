import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import * as z from "zod";

const manifestSchema = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});
const answerSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.string(),
      message: z.string(),
      faults: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    }),
  }),
]);

/** What an action answered, as a client reads it. */
export type ActionAnswer = z.infer<typeof answerSchema>;

/** One server action of the build under test. */
export type Action = { name: string; id: string; page: string };

/** Every server action that the build serves: the list a person with a proxy would gather. */
export function servedActions(): Action[] {
  const folder = process.env["LOADSTONE_DIST_DIR"] ?? ".next-test";
  const text = readFileSync(join(folder, "server", "server-reference-manifest.json"), "utf8");
  return Object.entries(manifestSchema.parse(JSON.parse(text)).node).map(([id, action]) => {
    const [worker = "app/page"] = Object.keys(action.workers);
    const page = worker
      .replace(/^app/, "")
      .replace(/\/page$/, "")
      .replace("[id]", "nobodys")
      .replace("[slug]", "url-shortener");
    return { name: action.exportedName, id, page: page === "" ? "/" : page };
  });
}

/** Sends an action as the browser does, with any input whatever. */
export async function postAction(
  request: APIRequestContext,
  origin: string,
  name: string,
  input: unknown,
): Promise<APIResponse> {
  const action = servedActions().find((one) => one.name === name);
  if (action === undefined) throw new Error(`The build serves no action "${name}".`);
  return request.post(`${origin}${action.page}`, {
    headers: {
      "next-action": action.id,
      "content-type": "text/plain;charset=UTF-8",
      accept: "text/x-component",
      origin,
    },
    data: JSON.stringify([input]),
    maxRedirects: 0,
  });
}

/** The answer within the stream of an action's response. */
export function readAnswer(stream: string): ActionAnswer {
  const line = stream.split("\n").find((each) => /^[0-9a-f]+:\{"ok":/.test(each));
  if (line === undefined) throw new Error(`No answer in: ${stream.slice(0, 400)}`);
  return answerSchema.parse(JSON.parse(line.slice(line.indexOf(":") + 1)));
}
