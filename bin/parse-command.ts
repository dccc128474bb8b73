import { parseArgs } from "node:util";
import { THEME_NAMES, type ThemeName } from "@/lib/drawing/theme";
import { err, ok, type Result } from "@/lib/shared/result";

/** The forms a board can be exported to. */
export const FORMATS = ["svg", "mermaid", "madr", "report"] as const;
export type Format = (typeof FORMATS)[number];

/** What somebody asked for. */
export type Command =
  | { do: "help" }
  | { do: "schema" }
  | { do: "check"; board: string; json: boolean }
  | { do: "export"; board: string; format: Format; theme: ThemeName; load: boolean; out?: string };

const OPTIONS = {
  help: { type: "boolean", short: "h" },
  json: { type: "boolean" },
  load: { type: "boolean" },
  format: { type: "string" },
  out: { type: "string" },
  theme: { type: "string" },
} as const;

type Options = {
  [Name in keyof typeof OPTIONS]?: (typeof OPTIONS)[Name]["type"] extends "string" ? string : boolean;
};

/** The options that each command knows. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  check: ["json"],
  export: ["format", "out", "theme", "load"],
  schema: [],
};

function oneOf<Value extends string>(values: readonly Value[], given: string): Value | undefined {
  return values.find((value) => value === given);
}

function parseExport(
  board: string,
  { format, theme = "light", load = false, out }: Options,
): Result<Command, string> {
  const formats = FORMATS.join(", ");
  if (format === undefined) return err(`export needs --format: ${formats}.`);
  const [known, themed] = [oneOf(FORMATS, format), oneOf(THEME_NAMES, theme)];
  if (known === undefined) return err(`--format "${format}" is not known. Accepted: ${formats}.`);
  if (themed === undefined)
    return err(`--theme "${theme}" is not known. Accepted: ${THEME_NAMES.join(", ")}.`);
  if (load && known !== "svg") return err("--load goes with --format svg.");
  if (out === "") return err("--out needs a path.");
  return ok({ do: "export", board, format: known, theme: themed, load, ...(out !== undefined && { out }) });
}

function parseNamed(name: string, rest: readonly string[], options: Options): Result<Command, string> {
  const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  if (known === undefined) return err(`"${name}" is no command. Accepted: check, export, schema.`);
  const stray = Object.keys(options).find((option) => !known.includes(option));
  if (stray !== undefined) return err(`${name} has no --${stray}.`);
  const [board, more] = rest;
  if (name === "schema") return board === undefined ? ok({ do: "schema" }) : err("schema takes no file.");
  if (board === undefined) return err(`${name} needs a board: ${name} BOARD.json.`);
  if (more !== undefined) return err(`${name} takes one board; "${more}" is one too many.`);
  return name === "check"
    ? ok({ do: "check", board, json: options.json ?? false })
    : parseExport(board, options);
}

/** Reads the arguments behind the program's name; a failure says in one sentence what would be accepted. */
export function parseCommand(args: readonly string[]): Result<Command, string> {
  let parsed: { values: Options; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
  const { help = false, ...options } = parsed.values;
  const [name, ...rest] = parsed.positionals;
  if (help || name === "help" || (name === undefined && Object.keys(options).length === 0))
    return ok({ do: "help" });
  return name === undefined
    ? err("Which command? Accepted: check, export, schema.")
    : parseNamed(name, rest, options);
}
