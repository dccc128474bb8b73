import * as z from "zod";
import { sessionEventSchema } from "@/lib/domain/sessions/session-event";

/** The part of JSON Schema that the event model comes out as; nothing else may, or the types say so. */
export type JsonSchema = {
  type?: string;
  const?: string | number;
  enum?: readonly string[];
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  items?: JsonSchema;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  additionalProperties?: boolean | JsonSchema;
};

/** The session's events as JSON Schema (draft 2020-12), as another program may check them. */
export function contractJsonSchema(): JsonSchema & Readonly<Record<string, unknown>> {
  return {
    ...(z.toJSONSchema(sessionEventSchema) as JsonSchema),
    $id: "https://loadstone.example/session-event.schema.json",
    title: "SessionEvent",
  };
}
