import { useId } from "react";
import { WireRemarkLine } from "@/components/inspector/wire-remark-line";
import { Select } from "@/components/ui/select";
import { useStudio } from "@/lib/client/use-studio";
import type { Connection } from "@/lib/domain/board/connection-schema";
import { PURPOSES, type Purpose } from "@/lib/domain/catalogue/protocol-schema";

const NONE = "none";
const PURPOSE_HINTS: Readonly<Record<Purpose, string>> = {
  request: "asks, reads and writes alike",
  read: "only reads",
  write: "only writes",
  lookup: "looks a name up",
  control: "steers, carries no traffic",
  replicate: "copies data",
  probe: "asks whether it lives",
  publish: "hands a message over",
  subscribe: "is handed messages",
  stream: "holds a line open",
};

function isPurpose(word: string): word is Purpose {
  return (PURPOSES as readonly string[]).includes(word);
}

/** What a connection carries and in which tongue. Each choice is one edit; what deserves a second look is said below. */
export function WireFields({ line }: { line: Connection }) {
  const id = useId();
  const protocols = useStudio((studio) => studio.knowledge.protocols);
  const styles = useStudio((studio) => studio.knowledge.styles);
  const edit = useStudio((studio) => studio.edit);
  const readOnly = useStudio((studio) => studio.readOnly);
  const offered = Object.values(protocols).filter(
    (protocol) => protocol.purposes.includes(line.purpose) || protocol.id === line.protocol,
  );
  const undecided = { value: NONE, label: "Not decided" };
  const rowClass = "grid grid-cols-[72px_1fr] items-center gap-2";
  return (
    <div className="grid gap-2">
      <div className={rowClass}>
        <label htmlFor={`${id}-purpose`} className="text-xs font-medium text-ink-2">
          Purpose
        </label>
        <Select
          id={`${id}-purpose`}
          disabled={readOnly}
          value={line.purpose}
          options={PURPOSES.map((purpose) => ({
            value: purpose,
            label: purpose,
            hint: PURPOSE_HINTS[purpose],
          }))}
          onValueChange={(purpose) => {
            if (isPurpose(purpose)) edit({ type: "set-connection", id: line.id, purpose });
          }}
        />
      </div>
      <div className={rowClass}>
        <label htmlFor={`${id}-protocol`} className="text-xs font-medium text-ink-2">
          Protocol
        </label>
        <Select
          id={`${id}-protocol`}
          disabled={readOnly}
          value={line.protocol ?? NONE}
          options={[
            undecided,
            ...offered.map(({ id: value, name, summary }) => ({ value, label: name, hint: summary })),
          ]}
          onValueChange={(protocol) => {
            edit({ type: "set-connection", id: line.id, protocol: protocol === NONE ? null : protocol });
          }}
        />
      </div>
      <div className={rowClass}>
        <label htmlFor={`${id}-style`} className="text-xs font-medium text-ink-2">
          Style
        </label>
        <Select
          id={`${id}-style`}
          disabled={readOnly}
          value={line.style ?? NONE}
          options={[
            undecided,
            ...Object.values(styles).map(({ id: value, name, summary }) => ({
              value,
              label: name,
              hint: summary,
            })),
          ]}
          onValueChange={(style) => {
            edit({ type: "set-connection", id: line.id, style: style === NONE ? null : style });
          }}
        />
      </div>
      <WireRemarkLine line={line} />
    </div>
  );
}
