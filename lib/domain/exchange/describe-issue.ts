import type * as z from "zod";
import type { BoardFileFault } from "@/lib/domain/exchange/board-file-error";

function accepted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `a value of type ${issue.expected}`;
    case "invalid_value":
      return `one of ${issue.values.map(String).join(", ")}`;
    case "too_big":
      return `at most ${String(issue.maximum)}${issue.origin === "string" ? " characters" : ""}`;
    case "too_small":
      return `at least ${String(issue.minimum)}${issue.origin === "string" ? " characters" : ""}`;
    case "invalid_key":
      return "a name of 1 to 40 letters, digits, _ or -, or the name of a setting";
    case "invalid_format":
      return issue.format === "datetime"
        ? "a time such as 2026-01-31T12:00:00Z"
        : `text of the form ${issue.pattern ?? issue.format}`;
    case "invalid_union":
      return "text, a number, or true or false";
    case "unrecognized_keys":
      return "a file without it";
    default:
      return "a value that the board's schema accepts";
  }
}

/** What is the matter, without the schema's own words where those would only say that it is wrong. */
function matter(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type": {
      const received = /received (.+)$/.exec(issue.message)?.[1];
      if (received === "undefined") return "This is missing.";
      return received === undefined ? "This is of another type." : `This is of type ${received}.`;
    }
    case "invalid_value":
      return "This is none of the values that are known here.";
    case "invalid_key":
      return "This name cannot stand here.";
    case "invalid_format":
      return "This is not written in the form it must have.";
    case "invalid_union":
      return "This is of none of the types that may stand here.";
    default:
      return issue.message;
  }
}

/** What a schema's issue means to the person whose file it is: one fault, or one for each name that is not known. */
export function describeIssue(issue: z.core.$ZodIssue, root: readonly PropertyKey[]): BoardFileFault[] {
  const path = [...root, ...issue.path].map(String);
  const said = { message: matter(issue), accepted: accepted(issue) };
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...path, key].join("."),
      message: "This name is not known here.",
      accepted: said.accepted,
    }));
  }
  return [{ path: path.join(".") || "(file)", ...said }];
}
