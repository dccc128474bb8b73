import { contractJsonSchema, type JsonSchema } from "@/lib/domain/overlay/contract/contract-schema";

function nameOf(type: string): string {
  const words = type.split("-").map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return `${words.join("")}Event`;
}

function union(schemas: readonly JsonSchema[], indent: string): string {
  return [...new Set(schemas.map((one) => typeOf(one, indent)))].join(" | ");
}

function objectType(schema: JsonSchema, indent: string): string {
  const required = new Set(schema.required);
  const inner = `${indent}  `;
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) =>
      `${inner}${JSON.stringify(name)}${required.has(name) ? "" : "?"}: ${typeOf(field, inner)};`,
  );
  const rest = schema.additionalProperties;
  if (typeof rest === "object") fields.push(`${inner}[name: string]: ${typeOf(rest, inner)};`);
  return fields.length === 0 ? "Record<string, never>" : `{\n${fields.join("\n")}\n${indent}}`;
}

/** A schema as a TypeScript type. What it does not know is `unknown`, never `any`. */
function typeOf(schema: JsonSchema, indent = ""): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const some = schema.anyOf ?? schema.oneOf;
  if (some) return union(some, indent);
  switch (schema.type) {
    case "object":
      return objectType(schema, indent);
    case "array":
      return `ReadonlyArray<${schema.items ? typeOf(schema.items, indent) : "unknown"}>`;
    case "integer":
    case "number":
      return "number";
    case "string":
    case "boolean":
    case "null":
      return schema.type;
    case undefined:
    default:
      return "unknown";
  }
}

const HEAD = `/**
 * The events of a session. An entry of the log is an event and the offset after it: reading on from an offset gives what
 * comes next. Offsets are opaque and sort as text.
 */`;

const TAIL = `export type LoggedEvent = { offset: string; event: SessionEvent };

/** What wakes an agent: ids only, never the conversation. Answered with 202 at once. */
export type WakeUp = { sessionId: string; inputId: string };
`;

/** The session's events as TypeScript that compiles on its own: one type for each, and their union. */
export function contractTypes(): string {
  const schema = contractJsonSchema();
  const events = (schema.anyOf ?? schema.oneOf ?? []).map((event) => {
    const name = nameOf(String(event.properties?.["type"]?.const ?? "unnamed"));
    return { name, text: `export type ${name} = ${typeOf(event)};` };
  });
  const names = events.map(({ name }) => `\n  | ${name}`).join("");
  return [HEAD, ...events.map(({ text }) => text), `export type SessionEvent =${names};`, TAIL].join("\n\n");
}
