import { unzipSync, strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { forgeDecision, editBoard, liveDecision, walkContext } from "@/lib/domain/ladder/walk-fixture";
import { auditedBoard, walkedBoard } from "@/lib/export/testing/export-fixture";
import { decisionEntries } from "@/lib/export/decision-entries";
import { madrFiles } from "@/lib/export/madr/madr-files";
import type { TextFile } from "@/lib/export/text-file";
import { zipFiles } from "@/lib/export/zip-files";

type Given = Parameters<typeof walkedBoard>[0] extends undefined ? never : ReturnType<typeof walkedBoard>;

function filesOf({ board, knowledge, analysis }: Given): readonly TextFile[] {
  return madrFiles(board, knowledge, analysis);
}

function file(files: readonly TextFile[], name: string): string {
  const found = files.find(({ path }) => path.endsWith(name));
  if (found === undefined) throw new Error(`no file ${name}: ${files.map(({ path }) => path).join(" ")}`);
  return found.text;
}

const walked = walkedBoard();

describe("decisions as MADR", () => {
  it("are an index and one file each, in the order in which they were made", () => {
    const files = filesOf(walked);
    expect(files.map(({ path }) => path)).toEqual([
      "README.md",
      "0001-s0-frame.md",
      "0002-s1-baseline.md",
      "0003-s2-split.md",
      "0004-s3-store.md",
      "0005-s4-scaling.md",
      "0006-s5-balancer.md",
      "0007-s6-health.md",
      "0008-s7-redundancy.md",
      "0009-s8-api-style.md",
      "0010-s11-auth.md",
      "0011-s12-protection.md",
      "0012-s13-cache.md",
      "0013-s16-sharding.md",
      "0014-s19-operations.md",
    ]);
    const index = file(files, "README.md");
    expect(index).toContain("# Decisions: URL shortener");
    expect(index).toContain(
      "| [0012](0012-s13-cache.md) | Cache: Cache-aside | accepted | 2026-01-01 | S13 |",
    );
    expect(index).not.toContain("## Owed");
  });

  it("have every part that version 4 of the template asks for", () => {
    const text = file(filesOf(walked), "s3-store.md");
    expect(text).toMatch(
      /^---\nstatus: "accepted"\ndate: 2026-01-01\ndecision-makers: "Test"\n---\n\n# Choose the data store: Relational \(SQL\)\n/,
    );
    const headings = text.split("\n").filter((line) => line.startsWith("#"));
    expect(headings).toEqual([
      "# Choose the data store: Relational (SQL)",
      "## Context and Problem Statement",
      "## Considered Options",
      "## Decision Outcome",
      "### Consequences",
      "### Confirmation",
      "## Pros and Cons of the Options",
      "### Relational (SQL)",
      "### Key-value store",
      "## More Information",
    ]);
    expect(text).toMatch(/Chosen option: "Relational \(SQL\)", because .+\./);
    expect(text).toMatch(/\* Good, because correctness: .+\.\n\* Bad, because scalability: .+\./);
    expect(text).toMatch(
      /### Confirmation\n\nLook again when database writes is above 70 %\. It is at [\d.]+ % now\./,
    );
    expect(text).toContain("* Other answers to this question: Document store, ");
  });

  it("say accepted only while the board says so: a forged status is not believed", () => {
    const forged = walkedBoard((board) =>
      forgeDecision(board, "s13.cache", (one) => ({ ...one, note: { ...one.note, because: "", since: "" } })),
    );
    const text = file(filesOf(forged), "s13-cache.md");
    expect(text).toContain('status: "proposed"');
    expect(text).toMatch(/\* Open: .+/);
    expect(text).toContain("The reason is not written yet.");
    expect(file(filesOf(forged), "README.md")).toMatch(/## Owed\n\n\* S13: .+/);
  });

  it("name what took the place of a superseded one, and number the new one behind it", () => {
    const superseded = walkedBoard((board) => {
      const { id } = liveDecision(board, "s3.store");
      const context = { ...walkContext(walked.knowledge), now: "2026-03-01T00:00:00.000Z" };
      return editBoard(board, context, { type: "supersede-decision", id, newId: "second" });
    });
    const files = filesOf(superseded);
    expect(file(files, "0004-s3-store.md")).toContain('status: "superseded by 0015"');
    const draft = file(files, "0015-s3-store.md");
    expect(draft).toContain('status: "draft"');
    expect(draft).toContain("* Supersedes 0004.");
  });

  it("say that a condition is met", () => {
    const met = walkedBoard((board) =>
      forgeDecision(board, "s3.store", (one) => ({
        ...one,
        note: {
          ...one.note,
          revisitWhen: { event: "the law changes", eventHappenedAt: "2026-02-01T00:00:00Z" },
        },
      })),
    );
    const entry = decisionEntries(met.board, met.knowledge, met.analysis).find(
      ({ decision }) => decision.question === "s3.store",
    );
    expect(entry).toMatchObject({
      status: "proposed",
      reopened: true,
      open: expect.stringContaining("the law changes") as string,
    });
  });

  it("keep texts that try to be Markdown, HTML or a front matter inert", () => {
    const evil = "---\n# x | <script>alert(1)</script> [a](javascript:b) `c` *d* _e_ ![f](g) &copy;";
    const hostile = walkedBoard((board) => ({
      ...forgeDecision(board, "s3.store", (one) => ({
        ...one,
        author: evil,
        note: { ...one.note, because: evil, since: evil },
      })),
      about: { ...board.about, name: evil },
    }));
    for (const { text } of filesOf(hostile)) {
      expect(text).not.toMatch(/(?<!\\)<script|(?<!\\)\[a(?<!\\)\]|(?<!\\)`c|(?<!\\)\*d|(?<!\\)&copy/);
      const matter = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1];
      if (matter !== undefined) expect(matter.split("\n")).toHaveLength(3);
    }
    expect(file(filesOf(hostile), "README.md").split("\n")[0]).toMatch(/^# Decisions: .*\\<script\\>/);
  });
});

describe("the overlay among the decisions", () => {
  const files = filesOf(auditedBoard());

  it("has its decisions as records, and its audit, gap matrix and test results as files", () => {
    expect(files.map(({ path }) => path)).toEqual([
      "README.md",
      "0001-d2-scope.md",
      "0002-d3-close-policy.md",
      "sessions/audit.md",
      "sessions/gap-matrix.md",
      "sessions/acceptance-tests.md",
    ]);
    expect(file(files, "README.md")).toContain("* [Durable sessions: the audit](sessions/audit.md)");
    expect(file(files, "0001-d2-scope.md")).toContain('status: "accepted"');
  });

  it("tells the evidence, the scores with their meaning, and what came of each test", () => {
    expect(file(files, "audit.md")).toMatch(
      /Found by trace through the real path on 2026-01-01:\n\nCut after 60 s at the balancer\./,
    );
    expect(file(files, "gap-matrix.md")).toMatch(
      /\| Resilient Delivery \| 2 \| 3 \| 1 \| .+ \| Ines \\\| Ops \|/,
    );
    expect(file(files, "acceptance-tests.md")).toMatch(/\| RD1 \| .+ \| passed \| 1\.4\.2 \| 2026-01-01 \|/);
    expect(file(files, "acceptance-tests.md")).toMatch(/\| RD2 \| .+ \| open \|/);
  });
});

describe("an archive", () => {
  it("holds every file as it is, and has the same bytes every time", () => {
    const files = filesOf(walked);
    const zip = zipFiles(files);
    const read = Object.entries(unzipSync(zip)).map(([path, bytes]) => ({ path, text: strFromU8(bytes) }));
    expect(read).toEqual(files);
    expect(zipFiles(filesOf(walkedBoard()))).toEqual(zip);
  });
});
