import { checkNode } from "./lib/check-node.mjs";

checkNode();
// Loaded only now: what follows may use what an old Node cannot read.
import("./lib/run-tests.mjs")
  .then(function (module) {
    return module.runTests(process.argv.slice(2));
  })
  .catch(function (error) {
    console.error("The tests could not be run.\n" + error.message);
    process.exit(1);
  });
