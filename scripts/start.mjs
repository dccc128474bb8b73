import { checkNode } from "./lib/check-node.mjs";

checkNode();
// Loaded only now: what follows may use what an old Node cannot read.
import("./lib/start.mjs")
  .then(function (module) {
    return module.start(process.argv.slice(2));
  })
  .catch(function (error) {
    console.error("Loadstone could not start.\n" + error.message);
    process.exit(1);
  });
