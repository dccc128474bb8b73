import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** What `npm start` and `npm test` load before the packages are installed. */
const FIRST_LOADED = ["start.mjs", "run-tests.mjs"] as const;

let clone: string;

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), "loadstone-clone-"));
  cpSync("scripts", join(clone, "scripts"), { recursive: true });
});

afterAll(() => rmSync(clone, { recursive: true, force: true }));

describe("the scripts of a fresh clone, where no package is installed", () => {
  it.each(FIRST_LOADED)("%s can be loaded", (file) => {
    const { stderr, status } = spawnSync(process.execPath, [join(clone, "scripts/lib", file)], {
      cwd: clone,
      encoding: "utf8",
    });

    expect(stderr).toBe("");
    expect(status).toBe(0);
  });
});
