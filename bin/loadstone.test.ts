import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "@/bin/run-command";
import { writeBoardFile } from "@/lib/domain/exchange/write-board-file";
import { forgeDecision } from "@/lib/domain/ladder/walk-fixture";
import { walkedBoard } from "@/lib/export/testing/export-fixture";

type Ended = { code: number | null; out: string; bytes: Buffer; err: string };

let folder = "";

/** Runs the command line as a process, from a folder that is not the project's, as `npm run` does. */
function run(args: readonly string[], input?: string): Ended {
  const ended = spawnSync(process.execPath, ["--import", "tsx", "bin/loadstone.ts", ...args], {
    env: { ...process.env, INIT_CWD: folder },
    input: input ?? "",
    maxBuffer: 1 << 26,
  });
  return {
    code: ended.status,
    out: ended.stdout.toString(),
    bytes: ended.stdout,
    err: ended.stderr.toString(),
  };
}

const walked = walkedBoard().board;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "loadstone-"));
  writeFileSync(join(folder, "board.json"), writeBoardFile(walked));
  const owing = forgeDecision(walked, "s3.store", (one) => ({
    ...one,
    note: { ...one.note, because: "", since: "" },
  }));
  writeFileSync(join(folder, "owing.json"), writeBoardFile(owing));
  writeFileSync(
    join(folder, "broken.json"),
    writeBoardFile(walked).replace('"purpose": "read"', '"purpose": "wish"').replace('"stage":', '"stages":'),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the command line, as a process", () => {
  it("helps, and lists every command, format and exit code", () => {
    const { code, out } = run(["--help"]);
    expect(code).toBe(0);
    for (const word of [
      "check",
      "export",
      "schema",
      "svg",
      "mermaid",
      "madr",
      "report",
      "--json",
      "--out",
      "--theme",
      "Exit codes",
    ])
      expect(out).toContain(word);
  });

  it("passes a board that owes nothing with 0", () => {
    const { code, out, err } = run(["check", "board.json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^URL shortener: 9 components, 8 connections\.\n/);
    expect(out).toMatch(/Passed: no error stands, and no note is owed\.\n$/);
  });

  it("ends with 1 while a note is owed, though the file calls it put forward, and as JSON for a machine", () => {
    const { code, out } = run(["check", "owing.json", "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      format: "loadstone-check",
      passed: false,
      owed: [{ question: "s3.store", reason: "unsound" }],
    });
  });

  it("ends with 2 for a broken file: one line a fault, each with its path", () => {
    const { code, out, err } = run(["check", "broken.json"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    const lines = err.trimEnd().split("\n");
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^broken\.json: board\.\S+: .+ Accepted: .+\.$/);
    expect(err).toMatch(/board\.connections\.\w+\.purpose/);
    expect(err).toMatch(/board\.about\.stages: This name is not known here/);
  });

  it("writes decisions to a pipe, and as files where it is told to", () => {
    const piped = unzipSync(run(["export", "-", "--format", "madr"], writeBoardFile(walked)).bytes);
    const written = run(["export", "board.json", "--format", "madr", "--out", "out/files"]);
    expect(written).toMatchObject({ code: 0, out: "", err: "15 files written to out/files.\n" });
    expect(readdirSync(join(folder, "out/files")).sort()).toEqual(Object.keys(piped).sort());
    expect(readFileSync(join(folder, "out/files/README.md"), "utf8")).toBe(strFromU8(piped["README.md"]!));
  });

  it("says so when it cannot write", () => {
    const { code, out, err } = run(["export", "board.json", "--format", "svg", "--out", "board.json/a.svg"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/could not be written/);
  });
});

describe("what a command has to say", () => {
  const at = (name: string): string => join(folder, name);

  it.each([
    ["no file", "nowhere.json", /nowhere\.json: \(file\): There is no such file\./],
    ["a folder", ".", /could not be read/],
  ])("is one line for %s", (_what, name, message) => {
    const { code, err = "" } = runCommand(["check", at(name)]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  it("points to the help where a command is not known", () => {
    expect(runCommand(["chekc"])).toEqual({
      code: 2,
      err: '"chekc" is no command. Accepted: check, export, schema. See --help.\n',
    });
  });

  it("is a picture, a flowchart or a report, printed or to be written", () => {
    const svg = runCommand(["export", at("board.json"), "--format", "svg", "--theme", "dark"]);
    expect(svg).toEqual({ code: 0, out: expect.stringMatching(/^<svg xmlns[\s\S]+<\/svg>\n$/) as string });
    expect(svg.out).not.toContain("% of");
    const mermaid = runCommand(["export", at("board.json"), "--format", "mermaid"]);
    expect(mermaid.out).toMatch(/^---\ntitle: "URL shortener"\n---\nflowchart LR\n/);
    const report = runCommand(["export", at("board.json"), "--format", "report", "--out", "r.html"]);
    expect(report).toMatchObject({
      code: 0,
      write: { path: "r.html", content: expect.stringContaining("<h1>URL shortener</h1>") as string },
    });
  });

  it("colours a picture by its load where it is asked to", () => {
    const { out } = runCommand(["export", at("board.json"), "--format", "svg", "--load"]);
    expect(out).toMatch(/>\d+\u00a0%<\/text>/);
  });

  it("is an archive where the path ends in .zip", () => {
    const { write } = runCommand(["export", at("board.json"), "--format", "madr", "--out", "d.ZIP"]);
    expect(write).toMatchObject({ path: "d.ZIP", content: expect.any(Uint8Array) as Uint8Array });
  });

  it("is the published schema", () => {
    const published = readFileSync("public/schemas/board-file-1.json", "utf8");
    expect(runCommand(["schema"])).toEqual({ code: 0, out: published });
  });

  it("names a problem that is not here, and takes the board for one's own", () => {
    const stray = {
      ...walked,
      about: { ...walked.about, problem: { slug: "unheard-of", contentVersion: "1" } },
    };
    writeFileSync(at("stray.json"), writeBoardFile(stray));
    const { out } = runCommand(["check", at("stray.json")]);
    expect(out).toMatch(/DRIFT {2}about\.problem\.slug: No problem is called "unheard-of" here/);
    expect(out).toMatch(/Stage \d of 7, /);
  });
});
