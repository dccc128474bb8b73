import { describe, expect, it } from "vitest";
import { parseCommand } from "@/bin/parse-command";

function parse(line: string): unknown {
  const parsed = parseCommand(line.split(" ").filter((word) => word !== ""));
  return parsed.ok ? parsed.value : parsed.error;
}

describe("a command line", () => {
  it.each([
    ["", { do: "help" }],
    ["help", { do: "help" }],
    ["--help", { do: "help" }],
    ["check -h", { do: "help" }],
    ["schema", { do: "schema" }],
    ["check b.json", { do: "check", board: "b.json", json: false }],
    ["check --json b.json", { do: "check", board: "b.json", json: true }],
    ["check -", { do: "check", board: "-", json: false }],
    [
      "export b.json --format svg",
      { do: "export", board: "b.json", format: "svg", theme: "light", load: false },
    ],
    [
      "export b.json --format=svg --theme dark --load --out a.svg",
      { do: "export", board: "b.json", format: "svg", theme: "dark", load: true, out: "a.svg" },
    ],
    [
      "export b.json --format madr --out docs/decisions",
      { do: "export", board: "b.json", format: "madr", theme: "light", load: false, out: "docs/decisions" },
    ],
  ])("%j is understood", (line, command) => {
    expect(parse(line)).toEqual(command);
  });

  it.each([
    ["chekc b.json", /"chekc" is no command.*check, export, schema/],
    ["constructor b.json", /is no command/],
    ["--json", /Which command/],
    ["check", /needs a board/],
    ["check a.json b.json", /one board; "b.json"/],
    ["check b.json --theme dark", /check has no --theme/],
    ["check b.json --nothing", /--nothing/],
    ["schema b.json", /takes no file/],
    ["export b.json", /needs --format: svg, mermaid, madr, report/],
    ["export b.json --format pdf", /"pdf" is not known.*svg/],
    ["export b.json --format svg --theme pink", /"pink" is not known.*light, dark/],
    ["export b.json --format mermaid --load", /--load goes with/],
    ["export b.json --format svg --out=", /needs a path/],
  ])("%j is refused with what would be accepted", (line, message) => {
    expect(parse(line)).toMatch(message);
  });
});
