import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, copyFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** A small tree that breaks the law once for each rule: file, its text, and the rule that must name it. */
const BREACHES: readonly (readonly [file: string, text: string, rule: string])[] = [
  ["lib/domain/board/a.ts", `import "@/lib/server/env";`, "domain-is-pure"],
  ["lib/domain/board/b.ts", `import { x } from "@/lib/domain/load/l"; x;`, "domain-order-board"],
  ["lib/domain/graph/c.ts", `import { x } from "@/lib/domain/ladder/d"; x;`, "domain-order-graph"],
  ["lib/domain/ladder/e.ts", `import "react";`, "domain-is-pure"],
  ["lib/shared/f.ts", `import "@/lib/domain/load/l";`, "shared-is-a-leaf"],
  ["lib/flow/g.ts", `import "@/lib/client/store";`, "flow-is-an-adapter"],
  ["lib/drawing/g2.ts", `import "@/lib/flow/nodes";`, "drawing-below-views"],
  ["lib/layout/g3.ts", `import "@/lib/flow/nodes";`, "layout-is-pure"],
  ["lib/export/g4.ts", `import "@/lib/client/store";`, "export-is-pure"],
  ["lib/export/g5.ts", `import "@dagrejs/dagre";`, "dagre-in-its-place"],
  ["lib/client/g6.ts", `import "fflate";`, "fflate-in-its-place"],
  ["bin/g7.ts", `import "@/lib/server/env";`, "bin-is-a-door"],
  ["lib/content/g8.ts", `import "@/bin/tool";`, "no-code-imports-bin"],
  ["lib/client/h.ts", `import "@/lib/server/env";`, "client-stays-client"],
  ["lib/client/h2.ts", `import "@/lib/client/testing/start";`, "testing-is-for-tests"],
  ["lib/server/i.ts", `import "@/lib/client/store";`, "server-stays-server"],
  ["lib/content/j.ts", `import "@/lib/server/env";`, "content-below-server"],
  ["lib/actions/k.ts", `import "@/components/ui/button";`, "lib-below-components"],
  ["components/coach/l.tsx", `import "@/lib/server/env";`, "components-no-server"],
  ["components/coach/m.tsx", `import "@/components/ladder/n";`, "features-do-not-mix"],
  ["components/load/o.tsx", `import "@xyflow/react";`, "xyflow-in-its-place"],
  ["components/load/p.tsx", `import "yjs";`, "yjs-in-its-place"],
  ["components/load/q.tsx", `import "@prisma/client";`, "prisma-in-its-place"],
  ["lib/actions/r.ts", `import "@/app/page";`, "only-app-imports-app"],
  ["lib/server/s.ts", `import "@/content/steps.json";`, "content-via-loader"],
  ["lib/server/t.ts", `import "@/e2e/u";`, "no-code-imports-e2e"],
  ["bench/t2.ts", `import "@/e2e/u";`, "no-code-imports-e2e"],
  ["components/ui/t3.tsx", `import "@/testing/server";`, "no-code-imports-testing"],
  ["e2e/v.ts", `import "@/lib/server/env";`, "e2e-is-black-box"],
  ["testing/v2.ts", `import "@/lib/server/env";`, "e2e-is-black-box"],
  ["lib/server/w.ts", `import "@/lib/server/nowhere";`, "no-unresolved"],
  ["components/ui/y.tsx", `import "@/components/ui/z"; export const y = 1;`, "no-cycles"],
];

const LAWFUL: readonly (readonly [file: string, text: string])[] = [
  ["lib/server/env.ts", "export const env = 1;"],
  ["lib/drawing/geometry.ts", `import "@/lib/domain/load/l"; export const geometry = 1;`],
  [
    "lib/layout/lay-out.ts",
    `import "@/lib/drawing/geometry"; import "@dagrejs/dagre"; export const layOut = 1;`,
  ],
  ["lib/export/svg.ts", `import "@/lib/drawing/geometry"; import "fflate"; export const svg = 1;`],
  ["lib/flow/nodes.ts", `import "@/lib/drawing/geometry"; export const nodes = 1;`],
  ["bin/tool.ts", `import "@/lib/export/svg"; import "@/lib/layout/lay-out"; export const tool = 1;`],
  [
    "lib/client/store.ts",
    `import "@/lib/actions/act"; export const store = 1;`.replace(`import "@/lib/actions/act"; `, ""),
  ],
  ["lib/client/testing/start.ts", `import "@/lib/server/env"; export const start = 1;`],
  ["lib/domain/load/l.ts", `import * as z from "zod"; export const x = z;`],
  ["lib/domain/ladder/d.ts", `import "@/lib/domain/load/l"; export const x = 1;`],
  ["lib/actions/act.ts", `import "@/lib/server/env"; export const act = 1;`],
  ["components/ui/button.tsx", "export const button = 1;"],
  ["components/ui/z.tsx", `import "@/components/ui/y"; export const z = 1;`],
  [
    "components/ladder/n.tsx",
    `import "@/lib/actions/act"; import "@/components/ui/button"; export const n = 1;`,
  ],
  ["components/studio/x.tsx", `import "@/components/ladder/n"; import "@xyflow/react"; export const x = 1;`],
  ["app/page.tsx", `import "@/components/studio/x"; export const page = 1;`],
  ["content/steps.json", "{}"],
  ["e2e/u.ts", `import "@/testing/server"; export const u = 1;`],
  ["bench/run.ts", `import "@/testing/server"; export const run = 1;`],
  ["testing/server.ts", "export const server = 1;"],
];

let tree = "";
let reported: { rule: string; from: string }[] = [];

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), "import-law-"));
  for (const [file, text] of [...LAWFUL, ...BREACHES]) {
    mkdirSync(join(tree, dirname(file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  }
  copyFileSync(".dependency-cruiser.cjs", join(tree, ".dependency-cruiser.cjs"));
  writeFileSync(
    join(tree, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        module: "ESNext",
        moduleResolution: "Bundler",
        jsx: "react-jsx",
        resolveJsonModule: true,
        paths: { "@/*": ["./*"] },
      },
    }),
  );
  symlinkSync(join(process.cwd(), "node_modules"), join(tree, "node_modules"));
  const { stdout } = spawnSync(
    process.execPath,
    [
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      "--config",
      ".dependency-cruiser.cjs",
      "--output-type",
      "json",
      "app",
      "components",
      "lib",
      "e2e",
      "testing",
      "bench",
      "bin",
    ],
    { cwd: tree, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const report = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string; severity: string }; from: string }[] };
  };
  reported = report.summary.violations.map((violation) => ({
    rule: `${violation.rule.severity} ${violation.rule.name}`,
    from: violation.from,
  }));
}, 120_000);

afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

describe("the import law", () => {
  it.each(BREACHES.map(([file, , rule]) => [file, rule]))(
    "names the breach in %s as %s, an error",
    (file, rule) => {
      expect(reported).toContainEqual({ rule: `error ${rule}`, from: file });
    },
  );

  it("lets lawful imports pass", () => {
    const lawful = new Set(LAWFUL.map(([file]) => file).filter((file) => file !== "components/ui/z.tsx"));
    expect(reported.filter(({ from }) => lawful.has(from))).toEqual([]);
  });
});
