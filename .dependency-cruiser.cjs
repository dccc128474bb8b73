/** The import law of docs/decisions/0001. Every rule is an error; its comment says what to do instead. */
const rule = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

const domainOrder = [
  [
    "sessions",
    "catalogue|knowledge|board|graph|estimate|load|tradeoff|coaching|ladder|practice|edit|exchange|learn",
  ],
  [
    "catalogue",
    "knowledge|board|graph|estimate|load|tradeoff|coaching|ladder|practice|edit|exchange|overlay|learn",
  ],
  ["knowledge", "board|graph|estimate|load|tradeoff|coaching|ladder|practice|edit|exchange|overlay|learn"],
  ["board", "graph|estimate|load|tradeoff|coaching|ladder|practice|edit|exchange|overlay|learn"],
  ["graph", "estimate|load|tradeoff|coaching|ladder|practice|edit|exchange|overlay|learn"],
  ["load", "estimate|tradeoff|coaching|ladder|practice|exchange|overlay|learn"],
  ["exchange", "load|coaching|ladder|tradeoff|overlay|learn"],
];

module.exports = {
  forbidden: [
    rule(
      "no-cycles",
      "Move what both need into a file below them.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    rule(
      "no-cycles-at-all-lib",
      "In lib even types form no cycle: give the shared type a file of its own.",
      { path: "^lib/" },
      { circular: true },
    ),
    rule(
      "domain-is-pure",
      "The domain imports itself, lib/shared and zod. Pass anything else in as an argument.",
      { path: "^lib/domain/", pathNot: "\\.test\\.ts$" },
      { pathNot: ["^lib/(domain|shared)/", "(^|/)node_modules/zod/"] },
    ),
    ...domainOrder.map(([module, above]) =>
      rule(
        `domain-order-${module}`,
        "Modules of the domain only import downwards; move the shared part down.",
        { path: `^lib/domain/${module}/`, pathNot: "(\\.test|/test-board)\\.ts$" },
        { path: `^lib/domain/(${above})/`, dependencyTypesNot: ["type-only"] },
      ),
    ),
    rule(
      "shared-is-a-leaf",
      "lib/shared imports nothing of ours.",
      { path: "^lib/shared/" },
      { path: "^(app|components|lib/(?!shared/)|prisma|content)" },
    ),
    rule(
      "drawing-below-views",
      "lib/drawing says how a board looks, to the canvas, to pictures and to the server alike: it knows no view.",
      { path: "^lib/drawing/", pathNot: "\\.test\\.ts$" },
      { pathNot: ["^lib/(drawing|domain|shared)/"] },
    ),
    rule(
      "layout-is-pure",
      "lib/layout finds places for boxes and knows no screen, no file and no clock.",
      { path: "^lib/layout/", pathNot: "\\.test\\.ts$" },
      { pathNot: ["^lib/(layout|drawing|domain|shared)/", "(^|/)node_modules/@dagrejs/"] },
    ),
    rule(
      "export-is-pure",
      "lib/export turns a board into other forms, in a browser, on the server or in the command line: no view, no file, no clock.",
      { path: "^lib/export/", pathNot: "\\.test\\.ts$|/testing/" },
      { pathNot: ["^lib/(export|drawing|domain|shared)/", "(^|/)node_modules/(fflate|zod)/"] },
    ),
    rule(
      "dagre-in-its-place",
      "Only lib/layout knows dagre.",
      { pathNot: "^lib/layout/" },
      { path: "(^|/)node_modules/@dagrejs/" },
    ),
    rule(
      "fflate-in-its-place",
      "Only lib/export writes archives; tests may read them.",
      { pathNot: "^lib/export/|^e2e/|\\.test\\.ts$" },
      { path: "(^|/)node_modules/fflate/" },
    ),
    rule(
      "bin-is-a-door",
      "The command line stands on the domain, the content and the exports; it starts no server and no screen.",
      { path: "^bin/" },
      { path: "^(app|components|prisma|e2e)/|^lib/(server|client|flow|actions|document)/" },
    ),
    rule(
      "no-code-imports-bin",
      "What the command line shares with others stands in lib.",
      { pathNot: "^bin/" },
      { path: "^bin/" },
    ),
    rule(
      "flow-is-an-adapter",
      "lib/flow maps the board to React Flow and knows no screen.",
      { path: "^lib/flow/" },
      { path: "^(app|components|lib/(server|content|actions|client))/" },
    ),
    rule(
      "client-stays-client",
      "lib/client runs in the browser: it cannot reach the server, content or Next.",
      { path: "^lib/client/", pathNot: "\\.test\\.ts$|^lib/client/testing/" },
      { path: "^(app|components|lib/(server|content|actions))/|(^|/)node_modules/(@prisma|next)/" },
    ),
    rule(
      "testing-is-for-tests",
      "What stands in a testing/ folder is a test's: move what the product needs out of it.",
      { pathNot: "\\.test\\.ts$|/testing/" },
      { path: "^lib/[^/]+/testing/" },
    ),
    rule(
      "server-stays-server",
      "Server code knows no browser module.",
      { path: "^lib/(server|content|actions)/", pathNot: "\\.test\\.ts$" },
      { path: "^lib/(client|flow)/" },
    ),
    rule(
      "content-below-server",
      "lib/content reads files; it knows no people and no database.",
      { path: "^lib/content/" },
      { path: "^lib/(server|actions)/" },
    ),
    rule(
      "lib-below-components",
      "lib never imports a component.",
      { path: "^lib/" },
      { path: "^components/" },
    ),
    rule(
      "components-no-server",
      "Components get data as props or from the store, and act through lib/actions.",
      { path: "^components/" },
      { path: "^(app|prisma|content)/|^lib/(server|content)/|(^|/)node_modules/@prisma/" },
    ),
    rule(
      "features-do-not-mix",
      "Sibling features meet in components/studio or in app.",
      { path: "^components/([^/]+)/", pathNot: "^components/studio/" },
      { path: "^components/", pathNot: ["^components/$1/", "^components/ui/"] },
    ),
    rule(
      "xyflow-in-its-place",
      "Only lib/flow, components/canvas and components/studio know React Flow.",
      { pathNot: "^(lib/flow|components/(canvas|studio)|bench)/" },
      { path: "(^|/)node_modules/@xyflow/" },
    ),
    rule(
      "yjs-in-its-place",
      "Only lib/document, lib/client, lib/server and server.ts know yjs.",
      { pathNot: "^(lib/(document|client|server)/|server\\.ts$|e2e/|bench/)" },
      { path: "(^|/)node_modules/(yjs|y-indexeddb|@hocuspocus)/" },
    ),
    rule(
      "prisma-in-its-place",
      "Only lib/server and prisma know Prisma.",
      { pathNot: "^(lib/server|prisma|scripts)/|^prisma\\.config\\.ts$" },
      { path: "(^|/)node_modules/@prisma/|^prisma/" },
    ),
    rule(
      "only-app-imports-app",
      "Routes are composed, never imported.",
      { pathNot: "^app/" },
      { path: "^app/" },
    ),
    rule(
      "content-via-loader",
      "Content is read by lib/content, as data.",
      { pathNot: "^(lib/content|content)/" },
      { path: "^content/" },
    ),
    rule(
      "no-code-imports-e2e",
      "Nothing imports an end-to-end test, or what one is made of.",
      { pathNot: "^e2e/" },
      { path: "^e2e/" },
    ),
    rule(
      "no-code-imports-testing",
      "Only what drives the app from outside, end-to-end tests and measurements, imports testing/.",
      { pathNot: "^(e2e|bench|testing)/" },
      { path: "^testing/" },
    ),
    rule(
      "e2e-is-black-box",
      "End-to-end tests drive the browser; they may build inputs with the domain.",
      { path: "^(e2e|testing)/" },
      { path: "^(app|components|lib)/", pathNot: "^lib/(domain|shared|document|content)/" },
    ),
    rule(
      "no-unresolved",
      "The import leads nowhere.",
      {},
      { couldNotResolve: true, pathNot: ["^server-only$", "\\.css$"] },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules|prisma/generated" },
    exclude: { path: "(^|/)\\.next" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
