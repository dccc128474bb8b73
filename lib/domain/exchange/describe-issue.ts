import type { z } from "zod";
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

/** What a schema's issue means to the person whose file it is: one fault, or one for each name that is not known. */
export function describeIssue(issue: z.core.$ZodIssue, root: readonly PropertyKey[]): BoardFileFault[] {
  const path = [...root, ...issue.path].map(String);
  const said = { message: issue.message, accepted: accepted(issue) };
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...path, key].join("."),
      message: "This name is not known here.",
      accepted: said.accepted,
    }));
  }
  return [{ path: path.join(".") || "(file)", ...said }];
}
