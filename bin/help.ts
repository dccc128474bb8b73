/** What `--help` says. */
export const HELP = `loadstone: checks and exports the boards that a team keeps beside its code.

  npm run -s loadstone -- check BOARD.json [--json]
      Findings, owed notes, revisit conditions that are met, and how far the walk
      has come, by the same rules as on the screen. Exit 1 while an error or an
      owed note stands.

  npm run -s loadstone -- export BOARD.json --format FORMAT [--out PATH] [--theme dark] [--load]
      svg       the whole board as a picture; --load colours it by how busy it is
      mermaid   a Mermaid flowchart
      madr      its decisions as MADR Markdown: --out NAME.zip writes an archive,
                --out FOLDER writes the files
      report    one HTML page that prints: diagram, numbers, defence, audit, decisions
      Without --out the export is printed.

  npm run -s loadstone -- schema
      The JSON Schema of a board file.

  BOARD.json is a board exported as JSON; "-" reads it from standard input.

Exit codes: 0 all is well; 1 an error or an owed note stands (check);
2 the board cannot be read (one line a fault, with its path), the command is not
one of these, or a file cannot be written; 3 a bug of this program.

In a pipeline:
  npm run -s loadstone -- check docs/architecture.json
`;
