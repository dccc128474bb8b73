import { useId, type ReactNode } from "react";
import { DefenceNotes } from "@/components/defence/defence-notes";
import { OverlayTests } from "@/components/defence/overlay-tests";
import { useStudio } from "@/lib/client/use-studio";
import type { OverlayDefence as Report } from "@/lib/domain/overlay/overlay-defence";

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h4 id={id} className="font-medium">
        {title}
      </h4>
      {children}
    </section>
  );
}

function Evidence({ evidence }: { evidence: Report["evidence"] }) {
  return (
    <Part title="What was found">
      <ul className="mt-1 space-y-1.5">
        {evidence.map((one) => (
          <li key={one.step}>
            <span className="font-medium">{one.title}: </span>
            {one.found}
            <span className="block text-xs text-ink-3">
              {one.method}, <time dateTime={one.at}>{one.at.slice(0, 10)}</time>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Matrix({ matrix }: { matrix: Report["matrix"] }) {
  return (
    <Part title="The gap matrix">
      <ul className="mt-1 divide-y divide-line">
        {matrix.map((row) => (
          <li key={row.capability} className="py-1.5">
            <p className="flex items-baseline justify-between gap-3">
              <span className="font-medium">{row.name}</span>
              <span className="shrink-0 font-mono text-xs text-ink-3">
                {row.target > 0
                  ? `${String(row.score)} of ${String(row.target)}`
                  : `${String(row.score)}, not in scope`}
              </span>
            </p>
            <p className="text-ink-2">
              {row.means}
              {row.owner === undefined || row.owner === "" ? null : ` ${row.owner} sees to it.`}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function FailuresLeft({ failures }: { failures: Report["failures"] }) {
  return (
    <Part title="What still goes wrong">
      {failures.length === 0 ? <p className="text-ink-2">No failure of streams applies, as drawn.</p> : null}
      <ul className="mt-1 space-y-1.5">
        {failures.map((one) => (
          <li key={one.id}>
            <span className="font-medium">{one.name}. </span>
            {one.because} <span className="font-mono text-xs text-ink-3">{one.id}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The second walk in the defence: how answers travel, what was decided, found, scored and proven, and what is left. */
export function OverlayDefence({ report }: { report: Report }) {
  const { about } = useStudio((studio) => studio.knowledge.overlay);
  const id = useId();
  const declined = report.standing === "declined" || report.standing === "declining";
  const names = report.scope.map(
    (one) => about.capabilities.find(({ id: known }) => known === one)?.name ?? one,
  );
  return (
    <section aria-labelledby={id} className="grid gap-4 border-t border-line pt-4">
      <header>
        <h3 id={id} className="font-semibold">
          {about.title}
        </h3>
        <p className="text-ink-2">{report.says}</p>
        <p className="mt-1">
          <span className="font-medium">In scope: </span>
          {declined
            ? "nothing; a session is not needed."
            : names.length > 0
              ? `${names.join(", ")}.`
              : "not decided yet."}
        </p>
      </header>
      <DefenceNotes
        title="Its notes, in order"
        notes={report.notes}
        empty="No note of the overlay is accepted yet."
      />
      {report.evidence.length > 0 ? <Evidence evidence={report.evidence} /> : null}
      {declined ? null : (
        <>
          <Matrix matrix={report.matrix} />
          <OverlayTests tests={report.tests} />
        </>
      )}
      <FailuresLeft failures={report.failures} />
    </section>
  );
}
