import { FolderOpen } from "lucide-react";
import { useRef } from "react";
import { ACCEPTED_FILES } from "@/lib/client/sketch/open-file";
import { Button } from "@/components/ui/button";

const TEXT = `# One line a path; x4 is four copies, a colon says what a name is
web, phone -> cdn -> lb -> api x4 -> orders: postgres
api -> redis
api -[amqp]-> queue -> worker x2 -> orders
`;

const MERMAID = `flowchart LR
  web[Web shop] -->|HTTPS| lb{{Load balancer}}
  subgraph vpc [Private network]
    lb --> api[Orders API x4]
    api -->|SQL| db[(Orders, Postgres)]
    api --> cache[(Redis)]
  end
  api -->|AMQP| jobs[[Job queue]] --> worker[Worker]
`;

export type SourceExamplesProps = { onExample: (text: string) => void; onFile: (file: File) => void };

/** Ways to fill the field: an example of each form, or a file. */
export function SourceExamples({ onExample, onFile }: SourceExamplesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      <Button
        className="max-md:h-11"
        onClick={() => {
          onExample(TEXT);
        }}
      >
        Example text
      </Button>
      <Button
        className="max-md:h-11"
        onClick={() => {
          onExample(MERMAID);
        }}
      >
        Example Mermaid
      </Button>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED_FILES}
        tabIndex={-1}
        aria-label="A file with your system"
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          // The same file can be chosen again after it was mended.
          event.target.value = "";
        }}
      />
      <Button
        className="max-md:h-11"
        onClick={() => {
          input.current?.click();
        }}
      >
        <FolderOpen size={14} aria-hidden /> Open a file
      </Button>
    </div>
  );
}
