// Written so that an old Node can still read it and print its message.

/**
 * Ends the process with a clear message when Node is older than 20.19.
 */
export function checkNode() {
  var parts = process.versions.node.split(".").map(Number);
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)) return;
  console.error(
    "Loadstone needs Node 20.19 or later; this is " +
      process.versions.node +
      ".\n" +
      "Install a newer Node from https://nodejs.org and try again.",
  );
  process.exit(1);
}
